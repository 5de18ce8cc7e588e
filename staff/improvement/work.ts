import { type ReadonlySignal, signal } from "@preact/signals";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { Command, CommandType } from "../../shared/protocol/wire.ts";
import { t } from "../../shared/ui/language.ts";
import type { ImprovementView } from "../../shared/views/improvement.ts";
import type { ColleagueName } from "../../shared/views/improvements.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { Accepted, Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";

export type ShownSuggestion = NonNullable<ImprovementView["suggestion"]>;
export type ShownAction = NonNullable<ImprovementView["action"]>;

/** The one dialog that is open. */
type ImprovementDialog =
  | "file"
  | "assign"
  | "answer"
  | "deliver"
  | "close"
  | "reopen"
  | "classify"
  | "plan"
  | "revise"
  | "giveUp"
  | "publish";

/** What outlives each new view: questions to the hub, and which dialog is open. */
export type ImprovementLine = {
  readonly asking: Asking;
  readonly dialog: ReadonlySignal<ImprovementDialog | undefined>;
  readonly show: (dialog: ImprovementDialog | undefined) => void;
  /** Sends it and says that it is done. Resolves to what the hub answered, or to undefined after a no. */
  readonly send: (command: Command, done?: string | ((answer: Accepted) => string)) => Promise<Accepted | undefined>;
};

/** What every part of the room draws from, and what it can do. */
export type ImprovementWork = ImprovementLine & {
  readonly setup: SetupView | undefined;
  readonly today: string;
  readonly isManager: boolean;
  readonly colleagues: readonly ColleagueName[];
  readonly busy: CommandType | undefined;
};
export type SuggestionWork = ImprovementWork & { readonly shown: ShownSuggestion };
export type ActionWork = ImprovementWork & { readonly shown: ShownAction };

export function openImprovementLine(asking: Asking): ImprovementLine {
  const dialog = signal<ImprovementDialog | undefined>(undefined);
  return {
    asking,
    dialog,
    show(next) {
      asking.dismiss();
      dialog.value = next;
    },
    async send(command, done = t(improvementsTexts).done.saved) {
      const answer = await asking.ask(command);
      if (answer) tell(typeof done === "string" ? done : done(answer));
      return answer;
    },
  };
}

/** The reasons that stand under the faces. */
export function reasonsIn(setup: SetupView | undefined) {
  return setup?.survey.external.reasons ?? [];
}

/** A name inside a sentence, kept in its own direction. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
