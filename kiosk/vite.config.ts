import { defineConfig } from "vite";
import { filesOfWall } from "../.config/files-of-wall.ts";
import { keptApp } from "../.config/kept-app.ts";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

/** The numbers and letters of the wall's voice: the kiosk says a ticket's code with them, also without the hub. */
const codes = "voice/*/{n,h,letter}-*.opus";

export default defineConfig({
  ...appConfig("kiosk", 5171),
  plugins: [websocketOnly(), filesOfWall(codes), keptApp()],
});
