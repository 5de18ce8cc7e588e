import { type Instant, never } from "../office/ids.ts";
import type { EventOf, ImprovementEvent } from "./events.ts";
import type { ImprovementAction } from "./state.ts";

/** A fact about an action that was planned before. */
export type ActionFact = Exclude<
  Extract<ImprovementEvent, { readonly action: string }>,
  EventOf<"ActionPlanned"> | EventOf<"NoticePublished">
>;

export function plannedAction(event: EventOf<"ActionPlanned">, at: Instant): ImprovementAction {
  const { action: id, number, title, owner, dueDay, source, measure, by, day } = event;
  return {
    id,
    number,
    title,
    owner,
    dueDay,
    source,
    ...(measure === undefined ? {} : { measure }),
    stage: "planned",
    since: at,
    planned: { by, at, day },
  };
}

/** The action after one fact. */
export function evolveAction(held: ImprovementAction, event: ActionFact, at: Instant): ImprovementAction {
  const deed = { by: event.by, at, day: event.day };
  switch (event.type) {
    case "ActionRevised": {
      const { title, owner, dueDay, measure } = event;
      const { measure: _, ...rest } = held;
      return { ...rest, title, owner, dueDay, ...(measure === undefined ? {} : { measure }) };
    }
    case "ActionStarted":
      return { ...held, stage: "underWay", since: at, started: deed };
    case "ActionCompleted":
      return { ...held, stage: "done", since: at, done: deed };
    case "ActionGivenUp":
      return { ...held, stage: "givenUp", since: at, givenUp: { ...deed, reason: event.reason } };
    default:
      return never(event);
  }
}
