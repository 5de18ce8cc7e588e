import type { Localized } from "../../../shared/office/ids.ts";
import type { PlannedPriority } from "../../../shared/office/plan.ts";
import {
  found,
  type NameField,
  nameProblems,
  numberProblem,
  type Problems,
  trimmed,
  wholeNumber,
} from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A priority class as somebody is writing it; the minutes as typed. */
export type PriorityDraft = { readonly name: Localized; readonly icon: string; readonly minutes: string };
export type PriorityField = NameField | "headStartMinutes" | "icon";

const mostMinutes = 60;

/** Returns the draft of a class, or what a new one begins with. */
export function priorityDraft(priority: PlannedPriority | undefined): PriorityDraft {
  if (priority === undefined) return { name: { ar: "", en: "" }, icon: "star", minutes: "" };
  return { name: priority.name, icon: priority.icon, minutes: String(priority.headStartMinutes) };
}

/** Returns what is wrong with the draft (RULES.md O2: a head start lies between 0 and 60 minutes). */
export function priorityProblems(draft: PriorityDraft): Problems<PriorityField> {
  const headStartMinutes = numberProblem(draft.minutes, 0, mostMinutes);
  return { ...nameProblems(draft.name), ...found<"headStartMinutes">({ headStartMinutes }) };
}

/** Returns the class to store; a new one gets an id of its own. */
export function priorityOf(
  draft: PriorityDraft,
  priorities: readonly PlannedPriority[],
  id: string | undefined,
): PlannedPriority {
  return {
    id:
      id ??
      freshId(
        draft.name.en,
        "priority",
        priorities.map((priority) => priority.id),
      ),
    name: trimmed(draft.name),
    icon: draft.icon,
    headStartMinutes: wholeNumber(draft.minutes) ?? 0,
  };
}
