import { defineConfig } from "vite";
import { appConfig } from "../../.config/vite-app.ts";

/** The page of all shared parts, for who works on them; a hub serves it only when `DAWR_STYLES=1` asks for it. */
export default defineConfig(appConfig("styles", 5175, ["index.html"], "staff/styles"));
