import { randomUUID } from "node:crypto";
import { memoryStore } from "../../server/log/memory.ts";
import type { Actor } from "../../shared/office/ids.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { foundHall, startTestHub } from "../support/hub.ts";

export type TicketCostOrder = {
  readonly few: number;
  readonly many: number;
  readonly rounds: number;
  readonly cycles: number;
};

/** Microseconds of processor time per command, of each round. */
export type TicketCost = {
  readonly few: readonly number[];
  readonly manyFinished: readonly number[];
  readonly manyWaiting: readonly number[];
};

type Send = (by: Actor, command: Command) => Promise<Readonly<Record<string, unknown>>>;
type BusyOffice = { readonly send: Send; readonly counters: readonly { readonly id: string; readonly by: Actor }[] };

const atOnce = 32;
const kiosk: Actor = { kind: "device", id: "bench-kiosk", device: "kiosk" };
const checkIn: Command = { type: "CheckIn", service: "inquiry" };

/**
 * The cost of commands in days of different size, in this process and without a disk, so that nothing hides a cost
 * that grows. Every cycle checks in as many as it finishes.
 */
export async function costOfCommands({ few, many, rounds, cycles }: TicketCostOrder): Promise<TicketCost> {
  const hub = await startTestHub({ log: memoryStore().open() });
  try {
    const open = async () => {
      const { office } = await foundHall(hub, 1);
      return openCounters(async (by, command) => {
        const answer = await hub.hub.offices.send(
          { actor: by, offices: [office] },
          { id: randomUUID(), office, command },
        );
        if (answer.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
        return answer.result ?? {};
      });
    };
    const offices = { few: await open(), manyFinished: await open(), manyWaiting: await open() };
    await checkInMany(offices.few, few);
    await checkInMany(offices.manyWaiting, many);
    for (let done = 0; done < many; done += atOnce) await cycle(offices.manyFinished);
    const cost = { few: [] as number[], manyFinished: [] as number[], manyWaiting: [] as number[] };
    for (const office of Object.values(offices)) await timed(office, 20);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of ["few", "manyFinished", "manyWaiting"] as const) {
        cost[name].push(await timed(offices[name], cycles));
      }
    }
    return cost;
  } finally {
    await hub.close();
  }
}

async function openCounters(send: Send): Promise<BusyOffice> {
  const counters = ["1", "2", "3", "4"].map((id) => ({
    id,
    by: { kind: "staff", id: `bench-${id}`, roles: ["officer"], grants: [] } as const,
  }));
  for (const { id, by } of counters) await send(by, { type: "OpenCounter", counter: id });
  return { send, counters };
}

async function checkInMany({ send }: BusyOffice, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, count - done) }, () => send(kiosk, checkIn)));
  }
}

/** As many visits come as are served: four commands each. */
async function cycle(office: BusyOffice): Promise<void> {
  const { send, counters } = office;
  await checkInMany(office, atOnce);
  for (let served = 0; served < atOnce; served += counters.length) {
    const called = await Promise.all(counters.map(({ id, by }) => send(by, { type: "CallNext", counter: id })));
    const tickets = called.map(({ ticket }) => String(ticket));
    const each = (type: "StartService" | "FinishService") =>
      Promise.all(counters.map(({ by }, place) => send(by, { type, ticket: tickets[place] ?? "" })));
    await each("StartService");
    await each("FinishService");
  }
}

/** Microseconds of processor time per command: a busy machine takes time, but little of that. */
async function timed(office: BusyOffice, cycles: number): Promise<number> {
  const began = process.cpuUsage();
  for (let done = 0; done < cycles; done += 1) await cycle(office);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / (cycles * atOnce * 4);
}
