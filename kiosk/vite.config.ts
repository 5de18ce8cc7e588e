import { defineConfig } from "vite";
import { keptApp } from "../.config/kept-app.ts";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

export default defineConfig({ ...appConfig("kiosk", 5171), plugins: [websocketOnly(), keptApp()] });
