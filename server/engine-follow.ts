import type { CommandId } from "../shared/office/ids.ts";
import { applyStored, foldBook, type LoadedBook, type StoredAnswer } from "./engine-book.ts";
import type { Lane } from "./engine-lane.ts";
import { type EngineFault, NewerVersion } from "./engine-types.ts";
import type { Commit } from "./log/log.ts";

const reloadAfterMs = 1_000;
/** No book ever stands at this revision. */
const toldNothing = -1;

/** The book in memory, read from the log when it is not. Rejects with the log's fault or `NewerVersion`. */
export function load<State, Command, Facts>(lane: Lane<State, Command, Facts>): Promise<LoadedBook<State>> {
  if (lane.loaded) return Promise.resolve(lane.loaded);
  if (lane.refusal) return Promise.reject(lane.refusal);
  lane.loading ??= readBook(lane).finally(() => {
    lane.loading = undefined;
  });
  return lane.loading;
}

async function readBook<State, Command, Facts>(lane: Lane<State, Command, Facts>): Promise<LoadedBook<State>> {
  const { book, tools } = lane;
  try {
    const loaded = await foldBook(book, await tools.log.read(book.name, 0), tools.timers.soon);
    if (lane.isDropped) return loaded;
    lane.stopFollowing();
    lane.heard = [];
    lane.loaded = loaded;
    const onCommit = (commit: Commit) => hear(lane, commit);
    lane.stopFollowing = tools.log.follow(book.name, loaded.revision, onCommit, () => lose(lane));
    lane.told ??= loaded.revision;
    tell(lane);
    return loaded;
  } catch (error) {
    if (error instanceof NewerVersion) lane.refusal = error;
    throw error;
  }
}

/** Loads a watched book; what fails is reported, and tried again as long as somebody watches. */
export function keepLoaded<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  if (lane.loaded || lane.isKept || lane.refusal || lane.isDropped || lane.watchers.size === 0) return;
  lane.isKept = true;
  const again = () => {
    lane.isKept = false;
    keepLoaded(lane);
  };
  load(lane).then(again, (error: unknown) => {
    report(lane, { during: "load", error });
    lane.tools.timers.after(reloadAfterMs, again);
  });
}

/** A commit from the log: own ones are known already, those of other hubs are news. */
function hear<State, Command, Facts>(lane: Lane<State, Command, Facts>, commit: Commit): void {
  // While a batch is under way it is not known yet whose revision this is.
  if (lane.isBusy) lane.heard.push(commit);
  else take(lane, [commit]);
}

/** Applies what the book in memory lacks, and tells. Forgets the book when it cannot be continued from here. */
export function take<State, Command, Facts>(lane: Lane<State, Command, Facts>, commits: readonly Commit[]): void {
  for (const commit of commits) {
    const { loaded } = lane;
    if (!loaded) continue;
    if (commit.revision <= loaded.revision) {
      // Another commit stands there now: what is in memory was lost, and others have written since.
      if (!loaded.answers.has(commit.id)) return lose(lane);
      continue;
    }
    if (commit.revision > loaded.revision + 1) return forget(lane);
    try {
      applyStored(lane.book, loaded, commit);
    } catch (error) {
      if (error instanceof NewerVersion) lane.refusal = error;
      report(lane, { during: "load", id: commit.id, error });
      return forget(lane);
    }
  }
  tell(lane);
}

/**
 * Reads what others wrote since; the draft is lost. Resolves to how many commits were missing; the book is forgotten
 * when the log cannot say.
 */
export async function catchUp<State, Command, Facts>(lane: Lane<State, Command, Facts>): Promise<number> {
  const { loaded, book, tools } = lane;
  if (!loaded) return 0;
  loaded.draft = undefined;
  try {
    const missed = await tools.log.read(book.name, loaded.revision);
    take(lane, missed);
    return missed.length;
  } catch (error) {
    report(lane, { during: "load", error });
    forget(lane);
    return 0;
  }
}

/** Whether the log holds nothing that memory does not; what was missed is taken. Rejects when the log cannot say. */
export async function isUpToDate<State, Command, Facts>(lane: Lane<State, Command, Facts>): Promise<boolean> {
  const { loaded, book, tools } = lane;
  if (!loaded) return false;
  const missed = await tools.log.read(book.name, loaded.revision);
  if (missed.length === 0) return lane.loaded === loaded;
  loaded.draft = undefined;
  take(lane, missed);
  return false;
}

/** What the log holds under this id, also where memory has not heard of it yet. Rejects when the log cannot say. */
export async function storedAnswer<State, Command, Facts>(
  { book, tools }: Lane<State, Command, Facts>,
  { answers, revision }: Pick<LoadedBook<State>, "answers" | "revision">,
  id: CommandId,
): Promise<StoredAnswer | undefined> {
  const known = answers.get(id);
  if (known) return known;
  const commit = (await tools.log.read(book.name, revision)).find((each) => each.id === id);
  return commit && { hash: commit.hash, revision: commit.revision, result: commit.result };
}

/** Drops the book from memory; who watches it gets it read again. */
export function forget<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  lane.loaded = undefined;
  lane.stopFollowing();
  keepLoaded(lane);
}

/**
 * Memory is ahead of the log, which lost its tail: what is gone counts for nothing. Whoever watches is told anew, even
 * where the revision is the same again.
 */
export function lose<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  report(lane, { during: "load", error: new Error("the log lost what this hub had read; the book is read again") });
  lane.told = toldNothing;
  forget(lane);
}

/** Tells the watchers where the book stands now, if that is news. */
export function tell<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  const { loaded } = lane;
  if (!loaded || loaded.revision === lane.told) return;
  lane.told = loaded.revision;
  for (const watcher of lane.watchers) {
    try {
      watcher(loaded.revision);
    } catch (error) {
      report(lane, { during: "watch", error });
    }
  }
}

export function report<State, Command, Facts>(
  { book, tools }: Lane<State, Command, Facts>,
  fault: Omit<EngineFault, "book">,
): void {
  tools.report({ book: book.name, ...fault });
}
