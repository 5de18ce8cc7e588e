import { VitePWA } from "vite-plugin-pwa";

/** Builds the app's own worker (`worker/sw.ts`), which keeps all its files in the browser. */
export function keptApp(more: { readonly without?: readonly string[] } = {}) {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: "worker",
    filename: "sw.ts",
    // The page registers the worker itself, and decides when a new one may take over.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ["**/*.{html,js,css,woff2,svg,opus}"],
      globIgnores: [...(more.without ?? [])],
      // Names under assets/ carry a hash: they are what they are called.
      dontCacheBustURLsMatching: /^assets\//,
    },
  });
}
