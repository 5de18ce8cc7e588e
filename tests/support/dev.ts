import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A hub that restarts on change and a Vite server for each app; all end together. */
const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const commands: readonly (readonly [string, ...string[]])[] = [
  ["node", "--watch", "server/main.ts"],
  ["vite", "--config", "kiosk/vite.config.ts"],
  ["vite", "--config", "display/vite.config.ts"],
  ["vite", "--config", "display/ask/vite.config.ts"],
  ["vite", "--config", "staff/vite.config.ts"],
  ["vite", "--config", "staff/styles/vite.config.ts"],
];

const children = commands.map(([program, ...args]) => spawn(program, args, { cwd: projectRoot, stdio: "inherit" }));

function endAll(): void {
  for (const child of children) child.kill("SIGTERM");
}

for (const child of children) child.once("exit", endAll);
process.once("SIGINT", endAll);
process.once("SIGTERM", endAll);
