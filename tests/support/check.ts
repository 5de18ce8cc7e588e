import { runAll } from "./run-all.ts";
import { staticChecks } from "./static-checks.ts";

/** The quick tests: no server, no browser, under 20 s with all else. */
const quickTests = {
  name: "quick tests",
  command: ["vitest", "run", "--project=domain", "--project=contract", "--project=tooling"],
  env: { DAWR_QUICK: "1" },
};

const failed = await runAll([...staticChecks, quickTests]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}.`);
  process.exit(1);
}
