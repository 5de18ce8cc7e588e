import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine, EngineAnswer } from "../../server/engine-types.ts";
import type { BookLog, Commit } from "../../server/log/log.ts";
import { openRedisLog, type RedisOptions } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { ask, checkIn, today } from "./books-office.ts";
import { kiosk } from "./office-day.ts";

/** A hub's heart on Redis: the real log and the real engine. */
export type RedisBooks = {
  readonly log: BookLog;
  readonly engine: Engine;
  readonly faults: string[];
  close(): Promise<void>;
};

export async function openBooks(url: string, options: Omit<RedisOptions, "address"> = {}): Promise<RedisBooks> {
  const log = await openRedisLog({ ...options, address: parseRedisAddress(url) });
  const faults: string[] = [];
  const onFault = ({ error }: { readonly error: unknown }) =>
    void faults.push(error instanceof Error ? error.message : String(error));
  const engine = createEngine({ log, clock: systemClock(), onFault });
  return {
    log,
    engine,
    faults,
    async close() {
      await engine.close();
      await log.close();
    },
  };
}

/** Check-ins without end from several kiosks, each repeated with its id until it is accepted. */
export type CheckIns = {
  /** Id and code of everything that was accepted so far. */
  readonly accepted: Map<string, string>;
  /** Lets each kiosk finish the visit at hand, and resolves when all have. */
  stop(): Promise<void>;
  /** Gives up even the visits at hand: of a test that failed nothing goes on beside its next try. */
  abandon(): void;
};

export function streamCheckIns(engines: readonly Engine[], kiosks = 8, run = ""): CheckIns {
  const accepted = new Map<string, string>();
  let isOver = false;
  let isAbandoned = false;
  const visit = async (id: string, place: number) => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await ask(engines[(place + attempt) % engines.length] as Engine, checkIn, kiosk, id);
      if (answer.status === "accepted") return answer;
      if (isAbandoned) return undefined;
      if (answer.status === "rejected") throw new Error(JSON.stringify(answer));
      await pause(20);
    }
  };
  const line = async (place: number) => {
    for (let n = 0; !isOver; n += 1) {
      const id = `${run}kiosk-${place}-${n}`;
      const answer: (EngineAnswer & { status: "accepted" }) | undefined = await visit(id, place);
      if (answer === undefined) return;
      accepted.set(id, String(answer.result?.["code"]));
    }
  };
  const lines = Promise.all(Array.from({ length: kiosks }, (_, place) => line(place)));
  return {
    accepted,
    async stop() {
      isOver = true;
      await lines;
    },
    abandon() {
      isOver = true;
      isAbandoned = true;
    },
  };
}

/** The codes in the book by command id; throws where the book is not gap-free, or an id or a code stands twice. */
export async function storedCodes(log: BookLog): Promise<ReadonlyMap<string, string>> {
  const commits = await log.read(today.name, 0);
  const holed = commits.find(({ revision }, place) => revision !== place + 1);
  if (holed) throw new Error(`a gap before revision ${holed.revision}`);
  const codes = commits
    .filter(({ command }) => command === "CheckIn")
    .map(({ id, result }) => [id, codeIn(result)] as const);
  const byId = new Map(codes);
  if (byId.size !== codes.length) throw new Error("a command id twice");
  if (new Set(byId.values()).size !== codes.length) throw new Error("a code twice");
  return byId;
}

function codeIn(result: Commit["result"]): string {
  return String(result?.["code"]);
}

/** What was accepted and is not in the book as it was answered: must be empty. */
export function lost(accepted: ReadonlyMap<string, string>, stored: ReadonlyMap<string, string>): readonly string[] {
  return [...accepted].filter(([id, code]) => stored.get(id) !== code).map(([id]) => id);
}
