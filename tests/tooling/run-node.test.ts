import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dawr-run-node-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that says its pid, then says which signal it got and ends with code 7. */
const program = join(folder, "program.ts");
writeFileSync(
  program,
  `const say = (line: string) => process.stdout.write(line + "\\n");
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => { say("got " + signal); process.exit(7); });
setInterval(() => {}, 1000);
say("pid " + process.pid + " node " + process.versions.node.split(".")[0]);
`,
);

const starter = join(folder, "starter.mjs");
const runNodeUrl = pathToFileURL(join(import.meta.dirname, "../support/run-node.mjs")).href;
writeFileSync(
  starter,
  `import { runNode } from ${JSON.stringify(runNodeUrl)};
process.exit(await runNode([${JSON.stringify(program)}]));
`,
);

/** Starts `command`, waits for the program's first line; returns the process and the lines to come. */
async function started(command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = String((await lines.next()).value);
  return { child, lines, first };
}

test("the program runs under Node 24 and its exit code comes back", async () => {
  const { child, lines, first } = await started(process.execPath, [starter]);
  expect(first).toMatch(/ node 24$/);
  child.kill("SIGTERM");
  expect((await lines.next()).value).toBe("got SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(7);
});

test("SIGINT reaches the program", async () => {
  const { child, lines } = await started(process.execPath, [starter]);
  child.kill("SIGINT");
  expect((await lines.next()).value).toBe("got SIGINT");
});

test("the program ends when the shell between npm and it is killed", async () => {
  // The second command keeps the shell from replacing itself by node, as npm's shell may.
  const { child, lines } = await started("/bin/sh", ["-c", `"${process.execPath}" "${starter}"; true`]);
  child.kill("SIGKILL");
  expect((await lines.next()).value).toBe("got SIGTERM");
});

test("the program ends when npm itself is killed and its shell lives on", async () => {
  const shell = `require("node:child_process").spawnSync("/bin/sh", ["-c", '"${process.execPath}" "${starter}"; true'], {
    stdio: "inherit", env: { ...process.env, npm_lifecycle_event: "start" } })`;
  const { child, lines } = await started(process.execPath, ["-e", shell]);
  child.kill("SIGKILL");
  expect((await lines.next()).value).toBe("got SIGTERM");
});
