import { defineConfig } from "vite";
import { appConfig } from "../../.config/vite-app.ts";

/** Built for itself: what it shares with the wall and the phone page would else be cut into pieces that all three fetch. */
export default defineConfig(appConfig("ask", 5174, ["index.html"], "display/ask"));
