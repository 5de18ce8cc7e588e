import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { appConfig } from "../.config/vite-app.ts";

export default defineConfig({
  ...appConfig("kiosk", 5171),
  plugins: [
    VitePWA({
      strategies: "injectManifest",
      srcDir: "worker",
      filename: "sw.ts",
      // The page registers the worker itself, and decides when a new one may take over.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,woff2,svg}"],
        // Names under assets/ carry a hash: they are what they are called.
        dontCacheBustURLsMatching: /^assets\//,
      },
    }),
  ],
});
