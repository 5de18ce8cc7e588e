import { randomUUID } from "node:crypto";
import { dayBook } from "../../server/books.ts";
import { systemClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import type { Actor } from "../../shared/office/ids.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { foundHall, startTestHub } from "../support/hub.ts";

const kiosk: Actor = { kind: "device", id: "bench-kiosk", device: "kiosk" };
const officer: Actor = { kind: "staff", id: "bench-officer", roles: ["officer"], grants: [] };

/** Writes a day of so many commits into the embedded store in the folder; tells which book. */
export async function fillDay({ folder, commits }: { readonly folder: string; readonly commits: number }) {
  const hub = await startTestHub({ folder });
  const { office } = await foundHall(hub, 1);
  const send = async (actor: Actor, command: Command) => {
    const answer = await hub.hub.offices.send({ actor, offices: [office] }, { id: randomUUID(), office, command });
    if (answer.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    return answer;
  };
  await send(officer, { type: "OpenCounter", counter: "1" });
  for (let revision = 0; revision < commits; ) {
    // Eight come before one after another is served, so that there is always a queue.
    await Promise.all(Array.from({ length: 8 }, () => send(kiosk, { type: "CheckIn", service: "inquiry" })));
    for (let served = 0; served < 8 && revision < commits; served += 1) {
      const called = await send(officer, { type: "CallNext", counter: "1" });
      const ticket = String(called.result?.["ticket"]);
      await send(officer, { type: "StartService", ticket });
      revision = (await send(officer, { type: "FinishService", ticket })).revision;
    }
  }
  const day = (await hub.hub.offices.open(office))?.today().day ?? "";
  await hub.close();
  return { office, day };
}

/** Opens the store as a starting hub does, and times how long the day takes to be in memory. */
export async function readDay({ folder, office, day }: { readonly folder: string; office: string; day: string }) {
  const log = sqliteLog(folder);
  const engine = createEngine({ log, clock: systemClock() });
  const began = performance.now();
  const { revision, state } = await engine.read(dayBook(office, day));
  const ms = performance.now() - began;
  await engine.close();
  await log.close();
  return { ms, revision, tickets: state.tickets.size };
}
