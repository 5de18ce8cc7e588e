import { defineConfig } from "vite";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

/** The console, the launcher that the hub serves at `/`, and the tablet on a counter at `/tablet/`. */
export default defineConfig({
  ...appConfig("staff", 5173, ["index.html", "launcher.html", "tablet.html"]),
  plugins: [websocketOnly()],
});
