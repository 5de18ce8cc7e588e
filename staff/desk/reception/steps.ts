import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { Work } from "../work.ts";

export const stepNames = ["welcome", "who", "papers", "request"] as const;
export type StepName = (typeof stepNames)[number];
export type Step = { readonly name: StepName; readonly isDone: boolean };

/** The policy's steps for this visit, and which are done. None is forced: the officer may open any. */
export function receptionSteps({ reception }: Pick<CurrentVisit, "reception">): readonly Step[] {
  const { received, enquiries, visitor, checked } = reception;
  return [
    { name: "welcome", isDone: received !== null && enquiries.length > 0 },
    { name: "who", isDone: visitor !== null },
    { name: "papers", isDone: checked !== null },
    { name: "request", isDone: false },
  ];
}

type Opened = {
  readonly work: Pick<Work, "step">;
  readonly visit: Pick<CurrentVisit, "ticket">;
};

/** The step that is open for this visit; another visitor begins at the first. */
export function openStep({ work, visit }: Opened): StepName {
  const open = work.step.value;
  return open?.ticket === visit.ticket ? open.name : "welcome";
}
