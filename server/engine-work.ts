import type { CommandId } from "../shared/office/ids.ts";
import { applyOwn, type LoadedBook } from "./engine-book.ts";
import { answerKnown, type Drafted, decideBatch, type UnstoredAnswer, type Waiting } from "./engine-decide.ts";
import { catchUp, forget, isUpToDate, load, lose, report, take, tell } from "./engine-follow.ts";
import type { Lane } from "./engine-lane.ts";
import type { Commit } from "./log/log.ts";

/** More than this in one append would hold up every other book. */
const batchLimit = 1_000;
/** Who loses the race to other hubs for so long answers `failed`, before the asker's own patience ends. */
const raceLimitMs = 5_000;
const rememberedLimit = 20_000;

/**
 * One turn of a book: takes all that waits, decides it, appends it in one piece, and answers. With the book in memory
 * everything up to the append happens at once, so that the appends of all books of a turn meet in one transaction.
 * Never rejects.
 */
export async function work<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
): Promise<void> {
  lane.isBusy = true;
  let batch: readonly Waiting<Command, Facts>[] = [];
  try {
    if (!lane.loaded) await load(lane);
    batch = lane.waiting.splice(0, batchLimit);
    await settle(lane, batch);
  } catch (error) {
    report(lane, { during: "load", error });
    fail(batch.length > 0 ? batch : lane.waiting.splice(0));
  }
  lane.isBusy = false;
  take(lane, lane.heard.splice(0));
}

async function settle<State, Command extends { readonly type: string }, Facts>(
  lane: Lane<State, Command, Facts>,
  batch: readonly Waiting<Command, Facts>[],
): Promise<void> {
  const { steadyMs } = lane.tools.timers;
  const began = steadyMs();
  do {
    const loaded = lane.loaded ?? (await load(lane));
    const { clock } = lane.tools;
    const drafted = decideBatch({ book: lane.book, loaded, clock, remembered: lane.remembered }, batch);
    const outcome =
      drafted.commits.length === 0 ? await confirm(lane, loaded, batch) : await append(lane, drafted.commits);
    if (outcome === "stored") return conclude(lane, loaded, batch, drafted);
    if (drafted.fault) loaded.draft = undefined;
    if (outcome === "unsure") return answerFromBook(lane, batch);
    if (outcome === "moved on") continue;
    const missed = await catchUp(lane);
    if (outcome === "unknown") return answerFromBook(lane, batch);
    // The revision is taken, yet nothing was missed: the log does not hold what memory does.
    if (missed === 0 && lane.loaded) lose(lane);
    // No pause from here to the next append: what was just read grows old.
  } while (steadyMs() - began < raceLimitMs);
  fail(batch);
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
  loaded: LoadedBook<State>,
  batch: readonly Waiting<Command, Facts>[],
  { commits, answers, unstored, fault }: Drafted<Command, Facts>,
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
