import { defineConfig } from "vite";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

/** Two pages: the console, and the launcher that the hub serves at `/`. */
export default defineConfig({
  ...appConfig("staff", 5173, ["index.html", "launcher.html"]),
  plugins: [websocketOnly()],
});
