import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { type Audit, auditBooks } from "./audit.ts";
import { playByRule } from "./counterfactual.ts";
import { playFaithfully } from "./faithful.ts";
import { type Judgement, judgeForecasts } from "./forecasts.ts";
import { openHall } from "./hall.ts";
import type { SitePlan } from "./hall-plan.ts";

/** Faithful: the recorded calls. Counterfactual: our rule chooses, everything else as recorded. */
export type Mode = "faithful" | "counterfactual";
export type Store = "memory" | "sqlite";

export type Played = {
  readonly mode: Mode;
  readonly audit: Audit;
  readonly forecasts: Judgement;
  readonly commands: number;
  /** Of the play alone, without the audit. */
  readonly seconds: number;
};

/** Plays the sites of a trace through a hub of its own, and reads its books afterwards. */
export async function play(sites: readonly SitePlan[], mode: Mode, store: Store): Promise<Played> {
  const { log, remove } = openLog(store);
  const startAt = Math.min(...sites.map(({ passages }) => passages[0]?.visit.arrival ?? Number.POSITIVE_INFINITY));
  try {
    const began = performance.now();
    const hall = await openHall(log, sites, startAt);
    await (mode === "faithful" ? playFaithfully(hall, sites) : playByRule(hall, sites));
    const seconds = (performance.now() - began) / 1000;
    const until = hall.now();
    await hall.close();
    const audit = await auditBooks(log, sites, until);
    return { mode, audit, forecasts: await judgeForecasts(log, sites, until), commands: hall.commands(), seconds };
  } finally {
    await log.close();
    remove();
  }
}

function openLog(store: Store): { readonly log: BookLog; remove(): void } {
  if (store === "memory") return { log: memoryStore().open(), remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "dawr-replay-"));
  return { log: sqliteLog(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
