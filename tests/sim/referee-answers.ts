import type { Command } from "../../shared/protocol/wire.ts";
import type { Sent } from "../../shared/ui/link.ts";
import type { Books, Break } from "./referee-books.ts";

/** Commands that write nothing when what they ask for is so already. */
const mayWriteNothing: ReadonlySet<Command["type"]> = new Set(["OpenCounter", "OpenDay", "AdoptPlan"]);

export type Answers = {
  /** A program got this answer to its command. */
  heard(id: string, command: Command, answer: Sent): void;
  /** A kiosk gave its own word without the hub: `code` on the slip, where it is a check-in. */
  promised(id: string, code: string | undefined): void;
  /** When all has healed: what was acknowledged stands in one book, as it was said. */
  settle(): void;
  acknowledged(): number;
};

/** Keeps every yes that anybody heard, and holds the books to it (S1, S2). */
export function refereeAnswers(broken: Break, books: Books): Answers {
  const yes = new Map<string, { readonly revision: number; readonly code: unknown }>();
  const slips = new Map<string, string | undefined>();

  /** A yes that was heard is no no any more, and what stands in a book was not refused. */
  function refused(id: string, command: Command, code: string): void {
    if (yes.has(id)) return broken("S2", `${command.type} ${id} was accepted, and is now ${code}`);
    if (books.find(id)) broken("S2", `${command.type} ${id} was refused as ${code} and stands in a book`);
  }

  return {
    heard(id, command, answer) {
      if (answer.status !== "accepted") {
        if (answer.status === "rejected") refused(id, command, answer.rejection.code);
        return;
      }
      const code = answer.result?.["code"];
      const before = yes.get(id);
      if (before && before.code !== code) broken("S2", `${id} was answered ${before.code}, and now ${code}`);
      const found = books.find(id);
      if (!found && !mayWriteNothing.has(command.type)) {
        broken("S1", `${command.type} ${id} was acknowledged and is in no book`);
        return;
      }
      if (!found) return;
      yes.set(id, { revision: answer.revision, code });
      if (found.commit.revision !== answer.revision) {
        broken("S2", `${id} was acknowledged at ${answer.revision}, it stands at ${found.commit.revision}`);
      }
      if (found.commit.result?.["code"] !== code) broken("S2", `${id} was told ${code}`);
    },
    promised: (id, code) => void slips.set(id, code),
    settle() {
      for (const id of yes.keys()) if (!books.find(id)) broken("S1", `${id} was acknowledged and is gone`);
      for (const [id, code] of slips) {
        const found = books.find(id);
        if (!found) broken("S1", `${id} got ${code ?? "thanks"} from the kiosk and is in no book`);
        else if (code !== undefined && !isSlipOf(found.commit.result?.["code"], code)) {
          broken("S1", `${id} holds a slip with ${code}, the book says ${found.commit.result?.["code"]}`);
        }
      }
    },
    acknowledged: () => yes.size + slips.size,
  };
}

/** T3: the slip's own number, or one some hundreds later. */
function isSlipOf(code: unknown, slip: string): boolean {
  const [series, number] = slip.split("-");
  const [its, later] = String(code).split("-");
  return its === series && (Number(later) - Number(number)) % 100 === 0;
}
