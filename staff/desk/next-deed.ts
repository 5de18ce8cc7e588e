import type { DeskView } from "../../shared/views/desk.ts";

/** The one large next action of a desk, bound to the space bar; `rest` is there but cannot be done now. */
export type NextDeed = "callNext" | "start" | "finishAndCall" | "finish" | "resumeCounter" | "waitForOffice" | "nobody";

/**
 * What comes next for whoever has this counter open: a visitor called is served, one being served is finished. The
 * next is called along with it only where a call is allowed (C3): not in a pause of the counter or of the office.
 */
export function nextDeed(view: Pick<DeskView, "counter" | "current" | "next" | "paused">): NextDeed {
  const { counter, current, next, paused } = view;
  const mayCall = counter?.paused === null && paused === null;
  if (current?.phase === "called") return "start";
  if (current?.phase === "serving") return mayCall && next ? "finishAndCall" : "finish";
  if (counter && counter.paused !== null) return "resumeCounter";
  if (paused !== null) return "waitForOffice";
  return next ? "callNext" : "nobody";
}
