import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * The hub in a few files: a start opens these and not a thousand modules of ours and of packages, which took it two
 * thirds of its time and a quarter of its memory. What is loaded lazily stays a file of its own.
 */
export default defineConfig({
  root: projectFolder,
  publicDir: false,
  cacheDir: `${projectFolder}node_modules/.cache/vite-hub`,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: `${projectFolder}dist/hub`,
    emptyOutDir: true,
    target: "node24",
    // Faults name the functions they happened in.
    minify: false,
    rolldownOptions: {
      input: {
        main: `${projectFolder}server/main.ts`,
        "sqlite-thread": `${projectFolder}server/log/sqlite-thread.ts`,
        "pdf-thread": `${projectFolder}server/library/pdf-thread.ts`,
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
