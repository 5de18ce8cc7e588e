import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

/** The apps; each is built for itself, under a path of its own name. */
export type AppName = "kiosk" | "display" | "staff" | "ask" | "styles";

/** Where the hub listens while developing. */
const hub = process.env["DAWR_DEV_HUB"] ?? "http://localhost:8080";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));
const { version }: { readonly version: string } = JSON.parse(readFileSync(`${projectRoot}package.json`, "utf8"));

/**
 * The Vite settings of one app: base `/{app}/`, output in `dist/{app}` at the project's root, hashed assets.
 * `pages` are the HTML files beside the app's config; `port` is its development server;
 * `folder` is where it lies, if not under its own name.
 */
export function appConfig(
  app: AppName,
  port: number,
  pages: readonly string[] = ["index.html"],
  folder: string = app,
): UserConfig {
  const root = `${projectRoot}${folder}`;
  return {
    root,
    base: `/${app}/`,
    cacheDir: `${projectRoot}node_modules/.cache/vite-${app}`,
    define: { "import.meta.env.VITE_DAWR_VERSION": JSON.stringify(version) },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: `${projectRoot}dist/${app}`,
      emptyOutDir: true,
      // The screens are kiosks, boards and desks with a current Chromium; phones get what the last years' browsers know.
      target: ["chrome111", "edge111", "firefox114", "safari16.4"],
      // Fonts and pictures stay files of their own: a data URL would be refused by the content security policy.
      assetsInlineLimit: 0,
      // A part that comes later names its styles alone: its scripts are found by what it imports, and the list of them is fetched by everybody.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) =>
          hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
      },
      reportCompressedSize: false,
      rolldownOptions: { input: pages.map((page) => `${root}/${page}`) },
    },
    server: {
      port,
      strictPort: true,
      proxy: {
        "/api": hub,
        "/healthz": hub,
        "/socket.io": { target: hub, ws: true },
      },
    },
  };
}
