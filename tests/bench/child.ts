/**
 * The other processes of the benchmarks: a bare server, a load generator, or something measured on its own. Each does
 * what it is told over the channel to its parent, one job after another, and ends with the channel.
 */
const jobs = {
  serveBare: async () => (await import("./bare-server.ts")).serveBare,
  boards: async () => (await import("./load-boards.ts")).watchBoards,
  hold: async () => (await import("./load-boards.ts")).holdBoards,
  requests: async () => (await import("./load-requests.ts")).request,
  ticketCost: async () => (await import("./ticket-cost-job.ts")).costOfCommands,
  fillDay: async () => (await import("./day-job.ts")).fillDay,
  readDay: async () => (await import("./day-job.ts")).readDay,
};

type Jobs = { [Name in keyof typeof jobs]: Awaited<ReturnType<(typeof jobs)[Name]>> };
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

export type Order = { readonly name: JobName; readonly input: unknown };
export type Outcome = { readonly result: unknown } | { readonly error: string };

async function obey({ name, input }: Order): Promise<Outcome> {
  try {
    const job = (await jobs[name]()) as (given: unknown) => Promise<unknown>;
    return { result: await job(input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("message", (order: Order) => {
  void obey(order).then((outcome) => process.send?.(outcome));
});
process.on("disconnect", () => process.exit());
