import type { CurrentVisit } from "../../../shared/views/desk.ts";

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

/** Where a visit that begins is looked at first. */
export const firstStep: StepName = "welcome";
