import { type ReadonlySignal, signal } from "@preact/signals";
import type { OfficeId, Rejection } from "../../shared/office/ids.ts";
import type { Answer, Command, CommandType } from "../../shared/protocol/wire.ts";
import type { Link } from "../../shared/ui/link.ts";
import { newId } from "../../shared/ui/new-id.ts";

export type Accepted = Extract<Answer, { status: "accepted" }>;

/** Why the last command did nothing. */
type Trouble =
  | { readonly kind: "rejected"; readonly rejection: Rejection }
  | { readonly kind: "invalid" }
  | { readonly kind: "forbidden" }
  /** The hub did not answer: it may have happened or not; sending again is safe. */
  | { readonly kind: "unsent"; readonly again: () => void };

/** One person's questions to the hub, one at a time, each with what became of it. */
export type Asking = {
  /** What is under way. */
  readonly busy: ReadonlySignal<CommandType | undefined>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** Resolves to the hub's yes, or to undefined after a no, or when this command was given up for another. */
  readonly ask: (command: Command) => Promise<Accepted | undefined>;
  /** Takes the trouble off the screen, and gives up what was not sent. */
  readonly dismiss: () => void;
};

/** Opens a person's line of questions about one office. */
export function openAsking(link: Pick<Link, "send" | "now">, office: OfficeId): Asking {
  const busy = signal<CommandType | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  let giveUp: (() => void) | undefined;

  const dismiss = (): void => {
    trouble.value = undefined;
    giveUp?.();
  };

  /** Waits for "send again" (true), or for being given up (false). */
  const wish = (): Promise<boolean> =>
    new Promise((resolve) => {
      giveUp = () => {
        giveUp = undefined;
        resolve(false);
      };
      const again = (): void => {
        giveUp = undefined;
        trouble.value = undefined;
        resolve(true);
      };
      trouble.value = { kind: "unsent", again };
    });

  const ask = async (command: Command): Promise<Accepted | undefined> => {
    // A second press while the first is under way is the same intention.
    if (busy.value !== undefined) return undefined;
    dismiss();
    const id = newId();
    // By this the hub finds the day in which it was wished, should it be sent again after midnight.
    const at = Math.floor(link.now());
    for (;;) {
      busy.value = command.type;
      const answer = await link.send(office, command, id, at);
      busy.value = undefined;
      if (answer.status === "accepted") return answer;
      if (answer.status === "rejected") trouble.value = { kind: "rejected", rejection: answer.rejection };
      else if (answer.status === "invalid" || answer.status === "forbidden") trouble.value = { kind: answer.status };
      else if (await wish()) continue;
      return undefined;
    }
  };

  return { busy, trouble, ask, dismiss };
}
