import type { Actor, CommandId, OfficeId, Revision } from "../shared/office/ids.ts";
import type { Answer } from "../shared/protocol/wire.ts";
import type { BookRef } from "./books.ts";
import type { BookName } from "./log/log.ts";

/** One command on its way into a book, with what it must know of other books. */
export type Request<Command, Facts> = {
  readonly id: CommandId;
  readonly command: Command;
  readonly by: Actor;
  readonly facts: Facts;
  /** By whose clock; without it, the hub's. */
  readonly office?: OfficeId;
};

export type EngineAnswer = Extract<Answer, { readonly status: "accepted" | "rejected" | "failed" }>;

/**
 * A book as it stands in the log. The state is the engine's own and moves on with the book: cut from it at once, keep
 * no part of it, change nothing. It never holds a fact that is not stored.
 */
export type Reading<State> = { readonly revision: Revision; readonly state: State };

export type Engine = {
  /** Decides, stores, and then answers. Never rejects: what went wrong inside is `failed`, and safe to repeat. */
  send<State, Command extends { readonly type: string }, Facts>(
    book: BookRef<State, Command, Facts>,
    request: Request<Command, Facts>,
  ): Promise<EngineAnswer>;
  /** What the book has accepted under this request's id, as `send` would repeat it; undefined: nothing. Decides nothing. */
  recall<State, Command extends { readonly type: string }, Facts>(
    book: BookRef<State, Command, Facts>,
    request: Request<Command, Facts>,
  ): Promise<EngineAnswer | undefined>;
  /** The book as stored, loaded if need be. Rejects with `NewerVersion` when a newer version wrote in it. */
  read<State, Command, Facts>(book: BookRef<State, Command, Facts>): Promise<Reading<State>>;
  /** The same at once, or undefined when the book is not in memory. */
  peek<State, Command, Facts>(book: BookRef<State, Command, Facts>): Reading<State> | undefined;
  /** Tells each revision that has been stored, whoever wrote it; loads the book. The answer stops it. */
  watch<State, Command, Facts>(
    book: BookRef<State, Command, Facts>,
    onChange: (revision: Revision) => void,
  ): () => void;
  /** Answers what is under way, then takes nothing more. The log stays open: it belongs to whoever made it. */
  close(): Promise<void>;
};

/** What went wrong inside, in ids alone: nothing a visitor said. */
export type EngineFault = {
  readonly book: BookName;
  readonly during: "load" | "decide" | "evolve" | "append" | "watch";
  readonly id?: CommandId;
  readonly error: unknown;
};

/** A book holds facts that this version does not know. It is left alone; other books go on. */
export class NewerVersion extends Error {
  override readonly name = "NewerVersion";
  readonly book: BookName;

  constructor(book: BookName, eventType: string) {
    super(`Book ${book} holds "${eventType}", which this version does not know: a newer version is in use.`);
    this.book = book;
  }
}
