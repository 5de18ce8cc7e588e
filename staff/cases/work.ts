import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import type { Localized } from "../../shared/office/ids.ts";
import type { Command, CommandType } from "../../shared/protocol/wire.ts";
import { t } from "../../shared/ui/language.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";

export type ShownCase = NonNullable<CaseView["case"]>;

/** The one dialog that is open over a case. */
export type CaseDialog =
  | { readonly kind: "match" | "refuse" | "consent"; readonly document: string }
  | {
      readonly kind:
        | "request"
        | "sign"
        | "answer"
        | "consentBack"
        | "notDelivered"
        | "appeal"
        | "withdraw"
        | "reassign";
    };

/** What every part of a case page draws from, and what it can do. */
export type CaseWork = {
  readonly shown: ShownCase;
  /** Who is signed in. */
  readonly me: string;
  readonly setup: SetupView | undefined;
  readonly asking: Asking;
  readonly dialog: ReadonlySignal<CaseDialog | undefined>;
  readonly show: (dialog: CaseDialog | undefined) => void;
  /** Sends it and says that it is done. Resolves to whether it was. */
  readonly send: (command: Command, done?: string) => Promise<boolean>;
  readonly busy: CommandType | undefined;
};

/** The part of the work that outlives each new view. */
export function openCaseLine(asking: Asking) {
  const dialog = signal<CaseDialog | undefined>(undefined);
  return {
    asking,
    dialog,
    show(next: CaseDialog | undefined): void {
      asking.dismiss();
      dialog.value = next;
    },
    async send(command: Command, done = t(casesTexts).done.saved): Promise<boolean> {
      const answer = await asking.ask(command);
      if (answer) tell(done);
      return answer !== undefined;
    },
  };
}

/** A colleague's name; of somebody who has left, the id. */
export function nameOf(shown: ShownCase, id: string): string {
  return shown.staff.find((each) => each.id === id)?.name ?? id;
}

/** The name of the case's service, where the setup still has it. */
export function serviceOf({ shown, setup }: Pick<CaseWork, "shown" | "setup">): Localized | undefined {
  return setup?.services.find((each) => each.id === shown.service)?.name;
}

/** The office's time zone. */
export function zoneOf(setup: SetupView | undefined): string {
  return setup?.timeZone ?? "Asia/Riyadh";
}
