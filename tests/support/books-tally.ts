import { randomUUID } from "node:crypto";
import type { BookRef, RuleBook } from "../../server/books.ts";
import type { Engine, EngineAnswer } from "../../server/engine-types.ts";
import { accept, reject } from "../../shared/office/ids.ts";

/** The smallest rule book that can do everything, including break. */
export type Tally = { sum: number; readonly added: number[] };
export type TallyCommand =
  | { readonly type: "Add"; readonly amount: number }
  | { readonly type: "Keep" }
  | { readonly type: "Refuse" }
  | { readonly type: "Break"; readonly during: "decide" | "evolve" | "result" };
type TallyEvent =
  | { readonly type: "Added"; readonly amount: number }
  | { readonly type: "Broken"; readonly during: "evolve" | "result" };

const rules: RuleBook<Tally, TallyCommand, TallyEvent, undefined> = {
  initial: () => ({ sum: 0, added: [] }),
  decide(tally, command) {
    switch (command.type) {
      case "Add":
        return accept([{ type: "Added", amount: command.amount }], { before: tally.sum });
      case "Keep":
        return accept([], { sum: tally.sum });
      case "Refuse":
        return reject({ code: "Refused", sum: tally.sum });
      case "Break":
        if (command.during === "decide") throw new Error("decide broke");
        return accept([{ type: "Broken", during: command.during }]);
    }
  },
  evolve(tally, event) {
    if (event.type === "Added") {
      tally.sum += event.amount;
      tally.added.push(event.amount);
      return;
    }
    // Half done: what a broken rule leaves behind must not survive.
    tally.sum = Number.NaN;
    if (event.during === "evolve") throw new Error("evolve broke");
  },
  upcast: (stored) => (stored.type === "Added" || stored.type === "Broken" ? (stored as TallyEvent) : undefined),
  result(tally, command, result) {
    if (command.type === "Break" && command.during === "result") throw new Error("result broke");
    return command.type === "Add" ? { ...result, after: tally.sum } : result;
  },
};

export function tallyBook(name = "test/tally"): BookRef<Tally, TallyCommand, undefined> {
  return { name, rules };
}

export function tell(
  engine: Engine,
  command: TallyCommand,
  { id = randomUUID(), book = tallyBook() }: { id?: string; book?: ReturnType<typeof tallyBook> } = {},
): Promise<EngineAnswer> {
  return engine.send(book, { id, command, by: { kind: "hub" }, facts: undefined });
}
