import type { Actor, CommandId, Context, Instant, Revision } from "../shared/office/ids.ts";
import type { EngineRejection } from "../shared/protocol/wire.ts";
import type { BookRef, Result } from "./books.ts";
import type { Clock } from "./clock.ts";
import { copyState } from "./copy-state.ts";
import type { LoadedBook, StoredAnswer } from "./engine-book.ts";
import type { EngineAnswer, EngineFault, Request } from "./engine-types.ts";
import type { Asker, Commit } from "./log/log.ts";

/** A command that waits for its answer. */
export type Waiting<Command, Facts> = {
  readonly request: Request<Command, Facts>;
  readonly hash: string;
  readonly answer: (answer: EngineAnswer) => void;
};

/** An answer that no book holds: nothing happened. */
export type UnstoredAnswer = { readonly hash: string; readonly answer: EngineAnswer };

/** What one batch makes happen, and what to answer once that is stored. */
export type Drafted<Command, Facts> = {
  readonly commits: readonly Commit[];
  readonly answers: readonly { readonly waiting: Waiting<Command, Facts>; readonly answer: EngineAnswer }[];
  /** Answers to remember by the command's id, because no commit does. */
  readonly unstored: ReadonlyMap<CommandId, UnstoredAnswer>;
  /** Answers that the commits hold. */
  readonly stored: ReadonlyMap<CommandId, StoredAnswer>;
  /** A command broke the rules' code; it is the last of `answers`, and the draft is spoiled. */
  readonly fault?: EngineFault;
};

type Desk<State, Command, Facts> = {
  readonly book: BookRef<State, Command, Facts>;
  readonly loaded: LoadedBook<State>;
  readonly clock: Clock;
  /** Earlier answers without a commit. */
  readonly remembered: ReadonlyMap<CommandId, UnstoredAnswer>;
  /** What is on its way into the log: the draft holds it, the book not yet. */
  readonly before?: Drafted<Command, Facts> | undefined;
};

/** What a decision gives: an answer, and the commit if anything happened. */
type Outcome = { readonly answer: EngineAnswer; readonly commit?: Commit };

/**
 * Decides the commands one after another, each on the draft that the ones before it left. Stops behind a command that
 * breaks: what comes after it must be decided on a fresh draft.
 */
export function decideBatch<State, Command extends { readonly type: string }, Facts>(
  desk: Desk<State, Command, Facts>,
  batch: readonly Waiting<Command, Facts>[],
): Drafted<Command, Facts> {
  const { book, loaded, before } = desk;
  loaded.draft ??= copyState(loaded.state);
  const draft = loaded.draft;
  const commits: Commit[] = [];
  const answers: { waiting: Waiting<Command, Facts>; answer: EngineAnswer }[] = [];
  const unstored = new Map<CommandId, UnstoredAnswer>();
  const stored = new Map<CommandId, StoredAnswer>();
  const beginning = before?.commits.at(-1) ?? loaded;
  for (const waiting of batch) {
    const { hash, request } = waiting;
    const { id } = request;
    const known = answerKnown(
      hash,
      loaded.answers.get(id) ?? stored.get(id) ?? before?.stored.get(id),
      desk.remembered.get(id) ?? unstored.get(id) ?? before?.unstored.get(id),
    );
    if (known) {
      answers.push({ waiting, answer: known });
      continue;
    }
    const last = commits.at(-1) ?? beginning;
    const outcome = attempt(desk, draft, request, { hash, last });
    if ("during" in outcome) {
      answers.push({ waiting, answer: { status: "failed" } });
      return { commits, answers, unstored, stored, fault: { book: book.name, id, ...outcome } };
    }
    answers.push({ waiting, answer: outcome.answer });
    if (outcome.commit) {
      const { revision, result } = outcome.commit;
      commits.push(outcome.commit);
      stored.set(id, { hash, revision, result });
    } else {
      unstored.set(id, { hash, answer: outcome.answer });
    }
  }
  return { commits, answers, unstored, stored };
}

/**
 * The same id gets the same answer. With another content it is a mistake of the asker, but after a refusal: nothing
 * happened under that id, and a kiosk asks in another form for what the visitor was promised.
 */
export function answerKnown(
  hash: string,
  stored: StoredAnswer | undefined,
  unstored: UnstoredAnswer | undefined,
): EngineAnswer | undefined {
  const known = stored ?? unstored;
  if (known?.hash === hash) return stored ? accepted(stored.revision, stored.result) : unstored?.answer;
  if (known === undefined || (!stored && unstored?.answer.status === "rejected")) return undefined;
  const code: EngineRejection = "CommandIdReused";
  return { status: "rejected", rejection: { code } };
}

function attempt<State, Command extends { readonly type: string }, Facts>(
  { book: { name, rules }, clock }: Desk<State, Command, Facts>,
  draft: State,
  { id, command, by, facts, office }: Request<Command, Facts>,
  { hash, last }: { readonly hash: string; readonly last: { readonly revision: Revision; readonly at: Instant } },
): Outcome | Pick<EngineFault, "during" | "error"> {
  let during: EngineFault["during"] = "decide";
  try {
    // A clock that steps back never reorders a book.
    const moment = Math.floor(Math.max(clock.now(office), last.at));
    const at = rules.commitTime?.(moment) ?? moment;
    const context: Context & { readonly facts: Facts } = { id, at, by, facts };
    const decision = rules.decide(draft, command, context);
    if (!decision.accepted) return { answer: { status: "rejected", rejection: decision.rejection } };
    during = "evolve";
    for (const event of decision.events) rules.evolve(draft, event, at);
    const result = rules.result ? rules.result(draft, command, decision.result, facts) : decision.result;
    if (decision.events.length === 0) return { answer: accepted(last.revision, result) };
    const commit: Commit = {
      book: name,
      revision: last.revision + 1,
      id,
      at,
      by: rules.isUnnamed?.(command) ? unnamed(by) : askerOf(by),
      command: command.type,
      hash,
      events: decision.events,
      ...(result === undefined ? {} : { result }),
    };
    return { answer: accepted(commit.revision, result), commit };
  } catch (error) {
    return { during, error };
  }
}

function accepted(revision: Revision, result: Result | undefined): EngineAnswer {
  return { status: "accepted", revision, ...(result === undefined ? {} : { result }) };
}

/** Of a person no more than that it was one; devices are no person. */
function unnamed(by: Actor): Asker {
  return by.kind === "staff" ? { kind: "staff", id: "unnamed" } : askerOf(by);
}

/** What the audit trail keeps of an actor. */
function askerOf(by: Actor): Asker {
  switch (by.kind) {
    case "staff":
      return { kind: "staff", id: by.id, roles: by.roles };
    case "device":
      return { kind: "device", id: by.id };
    case "visitor":
      // Which visitor is the event's to say, where it may be said: a rating must not name its ticket (R12).
      return { kind: "visitor", id: "link" };
    case "hub":
      return { kind: "hub", id: "hub" };
  }
}
