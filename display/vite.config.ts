import { defineConfig } from "vite";
import { appConfig } from "../.config/vite-app.ts";

export default defineConfig(appConfig("display", 5172, ["index.html", "phone.html"]));
