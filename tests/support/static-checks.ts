import type { Step } from "./run-all.ts";

/** What needs no test run: format, lint and borders; the four type worlds; files and packages that nobody uses. */
export const staticChecks: readonly Step[] = [
  { name: "biome", command: ["biome", "check", "--error-on-warnings", "--max-diagnostics=60", "."] },
  { name: "types", command: ["tsc", "-b"] },
  { name: "knip", command: ["knip", "--no-progress"] },
];
