import { ensureChromium } from "./ensure-chromium.ts";
import { ensureCaddy, ensureCompose } from "./ensure-deploy.ts";
import { ensureRedis } from "./ensure-redis.ts";
import { runAll, runLive } from "./run-all.ts";
import { staticChecks } from "./static-checks.ts";
import { ensureCertutil } from "./trusting-chromium.ts";

/**
 * Everything, in the order of cost. All steps run even after a failure, so that one run tells the whole story;
 * any failure makes the exit code 1.
 */
const failed: string[] = [];

for (const ensure of [ensureChromium, ensureRedis, ensureCaddy, ensureCompose, ensureCertutil]) {
  try {
    ensure();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed.push("programs");
  }
}
failed.push(...(await runAll(staticChecks)));
if (!(await runLive({ name: "build", command: ["node", "tests/support/build-apps.ts", "--if-changed"] }))) {
  failed.push("build");
}
if (!(await runLive({ name: "tests", command: ["vitest", "run"] }))) failed.push("tests");

if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}.`);
  process.exit(1);
}
