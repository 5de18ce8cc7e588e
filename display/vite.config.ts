import { defineConfig } from "vite";
import { keptApp } from "../.config/kept-app.ts";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

export default defineConfig({
  ...appConfig("display", 5172, ["index.html", "phone.html"]),
  // What visitors' own phones open is asked for anew each time.
  plugins: [websocketOnly(), keptApp({ without: ["**/phone*"] })],
});
