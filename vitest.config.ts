import { defineConfig } from "vitest/config";

/** One project per folder of tests, so that a quick run can name the quick ones. */
function folder(name: string) {
  return { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: "node" as const };
}

/** JSX of the parts under test is Preact's, as in the apps. */
const oxc = { jsx: { runtime: "automatic" as const, importSource: "preact" } };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      // Pure functions share a process: a file of theirs leaves nothing behind.
      { oxc, test: { ...folder("domain"), testTimeout: 180_000, isolate: false } },
      { oxc, test: { ...folder("contract"), testTimeout: 180_000 } },
      { oxc, test: { ...folder("server"), testTimeout: 120_000, hookTimeout: 60_000 } },
      { oxc, test: { ...folder("apps"), testTimeout: 60_000, hookTimeout: 120_000 } },
      { oxc, test: { ...folder("tooling"), testTimeout: 60_000, isolate: false } },
      {
        oxc,
        // Servers that elect a master give up when their timers run late: nothing else runs beside them.
        test: {
          ...folder("failover"),
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        oxc,
        // Two files at a time: half of what they do is waiting, for a wall to grow calm or a kiosk to go back.
        test: {
          ...folder("e2e"),
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // A busy machine may swallow a key press between two screens; a fault of ours stays one in each try. What is promised (S1, S2) is tried once.
          retry: 2,
          sequence: { groupOrder: 2 },
        },
      },
      { oxc, test: { ...folder("sim"), testTimeout: 600_000, sequence: { groupOrder: 3 } } },
      { oxc, test: { ...folder("golden"), testTimeout: 120_000 } },
    ],
  },
});
