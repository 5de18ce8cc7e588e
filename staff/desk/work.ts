import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Localized, OfficeId, PriorityId, ServiceId, TicketId } from "../../shared/office/ids.ts";
import type { PlannedPriority } from "../../shared/office/plan.ts";
import type { Link } from "../../shared/ui/link.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { StaffMe } from "../page.ts";
import type { Asking } from "./asking.ts";
import type { Deeds } from "./deeds.ts";
import type { StepName } from "./reception/steps.ts";

/** What every part of a desk draws from: the view, the words of the setup, and what can be done. */
export type Work = {
  readonly view: DeskView;
  readonly setup: SetupView | undefined;
  readonly me: StaffMe;
  readonly office: OfficeId;
  readonly link: Link;
  readonly asking: Asking;
  readonly deeds: Deeds;
  readonly dialog: ReadonlySignal<OpenDialog | undefined>;
  readonly show: (dialog: OpenDialog | undefined) => void;
  /** The step of the reception that is open, and for which visit. */
  readonly step: Signal<{ readonly ticket: TicketId; readonly name: StepName } | undefined>;
};

/** The one dialog that is open. Those about a visit hold its ticket: the visit itself comes from the newest view. */
export type OpenDialog =
  | { readonly kind: "keys" }
  | { readonly kind: "takeOver"; readonly counter: string }
  | { readonly kind: "transfer" | "finish" | "return" | "notAnswered" | "misconception" | "person" }
  /** `isUnclear`: with the reason ready (R4). */
  | { readonly kind: "refer"; readonly isUnclear?: true }
  | { readonly kind: "visit" | "moveOn" | "hold" | "left"; readonly ticket: string }
  /** The visit that was just finished, for its visitor to rate. */
  | { readonly kind: "handOver"; readonly ticket: string; readonly isInternal: boolean }
  | { readonly kind: "decline"; readonly ticket: string; readonly code: string };

/** A service's name; of a service no longer in the setup, its id. */
export function serviceName(view: DeskView, id: ServiceId): Localized {
  return view.services.find((each) => each.id === id)?.name ?? { ar: id, en: id };
}

/** A priority class, or undefined for none or one no longer in the setup. */
export function priorityOf(setup: SetupView | undefined, id: PriorityId | null): PlannedPriority | undefined {
  return id === null ? undefined : setup?.priorities.find((each) => each.id === id);
}

/** The office's time zone; until the setup has come, the browser's. */
export function zoneOf(setup: SetupView | undefined): string {
  return setup?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether the visit is with the researcher's side now, not back from it. */
export function isReferred(visit: { readonly referral: unknown; readonly returned: string | null }): boolean {
  return visit.referral !== null && visit.returned === null;
}
