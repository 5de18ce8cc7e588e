import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const folder = fileURLToPath(new URL("../display/public/", import.meta.url));

/**
 * Puts files of the wall's into an app as its own, under the same names: they lie in the project once, and the app is
 * whole without the wall. `glob` names them under `display/public/`.
 */
export function filesOfWall(glob: string): Plugin {
  const files = new Set(globSync(glob, { cwd: folder }).map((file) => file.replaceAll("\\", "/")));
  let base = "/";
  return {
    name: "dawr:files-of-wall",
    configResolved(config) {
      base = config.base;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = (request.url ?? "").slice(base.length);
        if (files.has(file)) response.end(readFileSync(folder + file));
        else next();
      });
    },
    generateBundle() {
      for (const fileName of files) this.emitFile({ type: "asset", fileName, source: readFileSync(folder + fileName) });
    },
  };
}
