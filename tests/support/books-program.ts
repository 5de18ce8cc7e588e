// A hub's heart as a process of its own: the real store and the real engine, told what to do by its parent.
// node books-program.ts FOLDER (or redis://…): says "open" or why not, then answers each message of the parent.
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { systemClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { BookLog } from "../../server/log/log.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { ask, checkIn, openToday, today } from "./books-office.ts";
import { kiosk } from "./office-day.ts";

/** `stream`: check in without end, each accepted id a line of standard output. `check-in`: so many, then report. */
export type ProgramOrder = { readonly do: "stream" } | { readonly do: "check-in"; readonly times: number };

export type ProgramReport =
  | { readonly said: "open" }
  | { readonly said: "refused"; readonly why: string }
  | {
      readonly said: "done";
      readonly statuses: readonly string[];
      readonly revision: number;
      readonly faults: readonly string[];
    };

/** As many kiosks as check in at once. */
const kiosks = 8;

function say(report: ProgramReport): void {
  process.send?.(report);
}

async function open(place: string): Promise<BookLog | undefined> {
  try {
    return place.startsWith("redis") ? await openRedisLog({ address: parseRedisAddress(place) }) : sqliteLog(place);
  } catch (error) {
    say({ said: "refused", why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    process.disconnect();
    return undefined;
  }
}

async function run(log: BookLog): Promise<void> {
  const faults: string[] = [];
  const onFault = ({ error }: { readonly error: unknown }) =>
    void faults.push(error instanceof Error ? error.message : String(error));
  const engine = createEngine({ log, clock: systemClock(), onFault });

  const stream = async () => {
    for (;;) {
      const id = randomUUID();
      const answer = await ask(engine, checkIn, kiosk, id);
      // Past every buffer of this process: what is written here has been said.
      if (answer.status === "accepted") writeSync(1, `${id}\n`);
    }
  };

  process.on("message", async (order: ProgramOrder) => {
    if (order.do === "stream") {
      await Promise.all(Array.from({ length: kiosks }, stream));
      return;
    }
    const answers = await Promise.all(Array.from({ length: order.times }, () => ask(engine, checkIn)));
    const { revision } = await engine.read(today);
    say({ said: "done", statuses: answers.map((answer) => answer.status), revision, faults: faults.splice(0) });
  });
  process.once("disconnect", () => process.exit());
  await openToday(engine);
  say({ said: "open" });
}

const log = await open(process.argv[2] ?? "");
if (log) await run(log);
