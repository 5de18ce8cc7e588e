import { readConfig } from "./config.ts";

/** Ends with 0 when the hub of this machine says that it is ready: what a container's health check asks. */
const { port } = readConfig(process.env);
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
