import { readFileSync } from "node:fs";

/** Ticks of Linux's /proc in a second; the kernel has shown 100 to programs for ever. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used so far; undefined where there is no /proc. */
function cpuSeconds(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

/** Megabytes of memory that a process holds; undefined where there is no /proc. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** What client and server used up while something was measured. */
export type Effort = { readonly seconds: number; readonly clientCpu: number; readonly serverCpu: number | undefined };

/** Begins to count; the answer ends it. */
export function countEffort(serverPid: number): () => Effort {
  const began = performance.now();
  const client = process.cpuUsage();
  const server = cpuSeconds(serverPid);
  return () => {
    const { user, system } = process.cpuUsage(client);
    const serverNow = cpuSeconds(serverPid);
    return {
      seconds: (performance.now() - began) / 1000,
      clientCpu: (user + system) / 1_000_000,
      serverCpu: server === undefined || serverNow === undefined ? undefined : serverNow - server,
    };
  };
}

/** The client's share of the processor time that both used, as a text. */
export function clientShare(efforts: readonly Effort[]): string {
  const client = efforts.reduce((sum, each) => sum + each.clientCpu, 0);
  const server = efforts.reduce((sum, each) => sum + (each.serverCpu ?? Number.NaN), 0);
  return Number.isNaN(server) ? "–" : `${Math.round((100 * client) / (client + server))} %`;
}
