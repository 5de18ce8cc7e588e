// The first step of every npm script. It runs before the install and on older Node versions, so it uses
// Node's own modules only: it installs what is missing, then goes on under the project's Node 24.
import { ensureInstalled, installFailure } from "./install.mjs";
import { runNode } from "./run-node.mjs";

/** Node would let its young objects take three times 16 MB; a third of it serves a thousand sockets as fast. */
const hub = ["--max-semi-space-size=8", "dist/hub/main.js"];

/** What each task runs, one after the other; the arguments of the command line go to the last program. */
const tasks = {
  start: [["tests/support/build-apps.ts", "--if-changed"], hub],
  demo: [["tests/support/build-apps.ts", "--if-changed"], hub],
  dev: [["tests/support/dev.ts"]],
  build: [["tests/support/build-apps.ts"]],
  test: [["tests/support/test.ts"]],
  check: [["tests/support/check.ts"]],
  replay: [["tests/replay/main.ts"]],
  sim: [["tests/sim/main.ts"]],
  bench: [["tests/support/build-apps.ts", "--if-changed"], ["tests/bench/main.ts"]],
  dawr: [["server/keep/main.ts"]],
  texts: [["tests/texts/main.ts"]],
  voice: [["tests/voice/main.ts"]],
  screens: [["tests/support/build-apps.ts", "--if-changed"], ["tests/screens/main.ts"]],
};

const [name = "", ...rest] = process.argv.slice(2);
const steps = tasks[name];
if (!steps) {
  console.error(`No task "${name}". There are: ${Object.keys(tasks).join(", ")}.`);
  process.exit(2);
}

try {
  await ensureInstalled();
} catch (error) {
  console.error(installFailure(error));
  process.exit(1);
}

const environment = name === "demo" ? { DAWR_DEMO: "1" } : {};
for (const [index, step] of steps.entries()) {
  const isLast = index === steps.length - 1;
  const code = await runNode(isLast ? [...step, ...rest] : step, environment);
  if (code !== 0 || isLast) process.exit(code);
}
