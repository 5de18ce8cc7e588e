import type { CommandId } from "../shared/office/ids.ts";
import type { EngineRejection } from "../shared/protocol/wire.ts";
import { applyOwn, type LoadedBook } from "./engine-book.ts";
import { answerKnown, type Drafted, decideBatch, type UnstoredAnswer, type Waiting } from "./engine-decide.ts";
import { catchUp, forget, isUpToDate, load, lose, report, take, tell } from "./engine-follow.ts";
import type { Lane, Sent } from "./engine-lane.ts";
import { BookArchived } from "./log/book-archived.ts";
import type { Commit } from "./log/log.ts";

/** More than this in one append would hold up every other book. */
const batchLimit = 1_000;
/** Who loses the race to other hubs for so long answers `failed`, before the asker's own patience ends. */
const raceLimitMs = 5_000;
const rememberedLimit = 20_000;
/** For so long after it lost a race to another hub nothing is sent ahead: it would be refused as well, and decided twice. */
const sharedMs = 1_000;

/**
 * One turn of a book: takes all that waits, decides it, appends it in one piece, and answers. With the book in memory
 * everything up to the append happens at once, so that the appends of all books of a turn meet in one transaction.
 * `sent` is a batch that was sent ahead. Never rejects.
 */
export async function work<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
  sent?: Sent<State, Command, Facts>,
): Promise<void> {
  lane.isBusy = true;
  let batch = sent?.batch ?? [];
  try {
    if (!sent) {
      if (!lane.loaded) await load(lane);
      batch = lane.waiting.splice(0, batchLimit);
    }
    await settle(lane, batch, sent);
  } catch (error) {
    report(lane, { during: "load", error });
    refuse(batch.length > 0 ? batch : lane.waiting.splice(0), error);
  }
  lane.isBusy = lane.ahead !== undefined;
  takeHeard(lane);
}

/**
 * Decides what waits on the draft that the batch under way left behind, and sends it after that one: a distant log never
 * waits for this hub, nor the hub for it. It is answered in its turn. False: the book must be waited for.
 */
export function workAhead<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
): boolean {
  const { sent, loaded, tools } = lane;
  if (tools.log.isChained !== true || lane.ahead || !sent?.outcome || sent.isVoid) return false;
  if (tools.timers.steadyMs() < lane.sharedUntil) return false;
  if (loaded !== sent.loaded || loaded.draft === undefined || sent.drafted.fault) return false;
  const ahead = send(lane, loaded, lane.waiting.splice(0, batchLimit), sent.drafted);
  lane.ahead = ahead;
  lane.underWay = lane.underWay.then(() => {
    lane.ahead = undefined;
    return work(lane, ahead);
  });
  return true;
}

/** Decides a batch, behind another one when that is on its way, and sends what is to be stored. */
function send<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
  loaded: LoadedBook<State>,
  batch: readonly Waiting<Command, Facts>[],
  before?: Drafted<Command, Facts>,
): Sent<State, Command, Facts> {
  const { clock } = lane.tools;
  const drafted = decideBatch({ book: lane.book, loaded, clock, remembered: lane.remembered, before }, batch);
  const outcome = drafted.commits.length === 0 ? undefined : append(lane, drafted.commits);
  return { batch, loaded, drafted, outcome, isVoid: false };
}

async function settle<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
  batch: readonly Waiting<Command, Facts>[],
  ahead: Sent<State, Command, Facts> | undefined,
): Promise<void> {
  const { steadyMs } = lane.tools.timers;
  const began = steadyMs();
  let next = ahead;
  do {
    const sent = next ?? send(lane, lane.loaded ?? (await load(lane)), batch);
    next = undefined;
    lane.sent = sent;
    const outcome = await (sent.outcome ?? (sent.isVoid ? "taken" : confirm(lane, sent.loaded, batch)));
    lane.sent = undefined;
    if (outcome === "stored" && !sent.isVoid) return conclude(lane, sent);
    if (sent.drafted.fault) sent.loaded.draft = undefined;
    if (outcome === "unsure") return answerFromBook(lane, batch);
    if (outcome === "moved on") continue;
    // Behind a void one the book was read already, once its own fate was known.
    const missed = sent.isVoid ? undefined : await readAgain(lane);
    lane.sharedUntil = steadyMs() + sharedMs;
    if (outcome === "unknown") return answerFromBook(lane, batch);
    // The revision is taken, yet nothing was missed: the log does not hold what memory does.
    if (missed === 0 && lane.loaded) lose(lane);
    // No pause from here to the next append: what was just read grows old.
  } while (steadyMs() - began < raceLimitMs);
  fail(batch);
}

/** Reads what the log holds instead of the batch, once nothing more is on its way there: what was sent after it is void. */
async function readAgain<State, Command, Facts>(lane: Lane<State, Command, Facts>): Promise<number> {
  if (lane.ahead) {
    lane.ahead.isVoid = true;
    await lane.ahead.outcome;
  }
  return catchUp(lane);
}

/** Takes what the log told meanwhile; with a batch still on its way, only what memory knows: whose the rest is, is not known yet. */
function takeHeard<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  const known = lane.isBusy ? (lane.loaded?.revision ?? 0) : Number.POSITIVE_INFINITY;
  const heard = lane.heard.splice(0);
  for (const commit of heard) if (commit.revision > known) lane.heard.push(commit);
  const told = heard.filter(({ revision }) => revision <= known);
  take(lane, told);
}

/**
 * Nothing is to be stored, so nothing has asked the log yet whether memory is all there is. A hub that hears late would
 * say no to what was done under this id elsewhere, or "that is so already" to what is so no more. What the book itself
 * answered is sure.
 */
async function confirm<State, Command, Facts>(
  lane: Lane<State, Command, Facts>,
  { answers }: LoadedBook<State>,
  batch: readonly Waiting<Command, Facts>[],
): Promise<"stored" | "moved on" | "unsure"> {
  if (batch.every(({ request }) => answers.has(request.id))) return "stored";
  try {
    return (await isUpToDate(lane)) ? "stored" : "moved on";
  } catch (error) {
    report(lane, { during: "load", error });
    return "unsure";
  }
}

async function append<State, Command, Facts>(
  lane: Lane<State, Command, Facts>,
  commits: readonly Commit[],
): Promise<"stored" | "taken" | "unknown"> {
  try {
    return (await lane.tools.log.append(lane.book.name, commits)) ? "stored" : "taken";
  } catch (error) {
    const id = commits[0]?.id;
    report(lane, { during: "append", error, ...(id === undefined ? {} : { id }) });
    return "unknown";
  }
}

/** The batch is stored: now it is so, now it is answered, now it is told. */
function conclude<State, Command, Facts>(
  lane: Lane<State, Command, Facts>,
  { loaded, batch, drafted: { commits, answers, unstored, fault } }: Sent<State, Command, Facts>,
): void {
  try {
    for (const commit of commits) applyOwn(lane.book, loaded, commit);
  } catch (error) {
    report(lane, { during: "evolve", error });
    forget(lane);
  }
  remember(lane.remembered, unstored);
  for (const { waiting, answer } of answers) waiting.answer(answer);
  if (fault) {
    loaded.draft = undefined;
    lane.tools.report(fault);
    lane.waiting.unshift(...batch.slice(answers.length));
  }
  tell(lane);
}

/** The log cannot say what happened: what the book holds is accepted, the rest was not stored. */
function answerFromBook<State, Command, Facts>(
  lane: Lane<State, Command, Facts>,
  batch: readonly Waiting<Command, Facts>[],
): void {
  for (const waiting of batch) {
    const stored = lane.loaded?.answers.get(waiting.request.id);
    waiting.answer(answerKnown(waiting.hash, stored, undefined) ?? { status: "failed" });
  }
}

/** An archived book takes nothing ever again: who brings it something late must not be told to repeat it. */
function refuse<Command, Facts>(batch: readonly Waiting<Command, Facts>[], error: unknown): void {
  if (!(error instanceof BookArchived)) return fail(batch);
  const code: EngineRejection = "BookArchived";
  for (const waiting of batch) waiting.answer({ status: "rejected", rejection: { code } });
}

function fail<Command, Facts>(batch: readonly Waiting<Command, Facts>[]): void {
  for (const waiting of batch) waiting.answer({ status: "failed" });
}

function remember(remembered: Map<CommandId, UnstoredAnswer>, news: ReadonlyMap<CommandId, UnstoredAnswer>): void {
  for (const [id, answer] of news) remembered.set(id, answer);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= rememberedLimit) return;
    remembered.delete(oldest);
  }
}
