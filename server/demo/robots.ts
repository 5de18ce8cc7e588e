import type { Outcome } from "../../shared/office/commands.ts";
import { type Actor, type Instant, minuteMs, secondMs } from "../../shared/office/ids.ts";
import type { RatingReason } from "../../shared/setup/rating-reason.ts";
import type { Chance } from "./chance.ts";
import type { Deed } from "./sample-hall.ts";
import { rate } from "./sample-rating.ts";

/** Somebody of the sample staff, and what is at hand. */
export type Robot = {
  readonly counter: string;
  readonly actor: Actor;
  readonly isResearcher: boolean;
  phase: "away" | "free" | "called" | "serving" | "gone";
  ticket: string;
  code: string;
  /** When there is something to do again. */
  next: Instant;
};

export function robotOf(staff: {
  readonly counter: string;
  readonly id: string;
  readonly role: "officer" | "researcher";
}): Robot {
  const actor: Actor = { kind: "staff", id: staff.id, roles: [staff.role], grants: [] };
  return {
    counter: staff.counter,
    actor,
    isResearcher: staff.role === "researcher",
    phase: "away",
    ticket: "",
    code: "",
    next: 0,
  };
}

type Moment = {
  readonly at: Instant;
  readonly deed: Deed;
  readonly chance: Chance;
  readonly reasons: () => readonly RatingReason[];
  readonly isLast: boolean;
};

/** Does what this robot has to do at this moment, if anything. A refused deed is tried anew from a free counter. */
export async function work(robot: Robot, moment: Moment): Promise<void> {
  if (moment.at < robot.next) return;
  switch (robot.phase) {
    case "away":
      return open(robot, moment);
    case "free":
      return call(robot, moment);
    case "called":
      return meet(robot, moment);
    case "serving":
      return finish(robot, moment);
    case "gone":
      return;
  }
}

async function open(robot: Robot, { at, deed, chance }: Moment): Promise<void> {
  await deed(robot.actor, { type: "OpenCounter", counter: robot.counter, takeOver: true });
  robot.phase = "free";
  robot.next = at + chance.gap(minuteMs);
}

async function call(robot: Robot, { at, deed, chance, isLast }: Moment): Promise<void> {
  const answer = await deed(robot.actor, { type: "CallNext", counter: robot.counter });
  if (answer.status === "accepted") {
    robot.phase = "called";
    robot.ticket = String(answer.result?.["ticket"]);
    robot.code = String(answer.result?.["code"]);
    // A few never come: the robot waits out the grace.
    robot.next = at + (chance.isLucky(0.04) ? 3 * minuteMs : chance.duration(35, 0.4) * secondMs);
    return;
  }
  const isEmpty = answer.status === "rejected" && answer.rejection.code === "NobodyWaiting";
  robot.next = at + 20 * secondMs;
  if (!isLast || !isEmpty) return;
  await deed(robot.actor, { type: "CloseCounter", counter: robot.counter });
  robot.phase = "gone";
}

/** The hub itself tells whether the visitor has had time enough to come: only then is a no-show accepted. */
async function meet(robot: Robot, { at, deed, chance }: Moment): Promise<void> {
  const missed = await deed(robot.actor, { type: "MarkNoShow", ticket: robot.ticket });
  if (missed.status === "accepted") {
    robot.phase = "free";
    return;
  }
  const started = await deed(robot.actor, { type: "StartService", ticket: robot.ticket });
  robot.phase = started.status === "accepted" ? "serving" : "free";
  robot.next = at + chance.duration(robot.isResearcher ? 9 : 5.5, 0.5) * minuteMs;
}

async function finish(robot: Robot, { at, deed, chance, reasons }: Moment): Promise<void> {
  robot.phase = "free";
  robot.next = at + chance.duration(25, 0.5) * secondMs;
  const { ticket } = robot;
  if (robot.isResearcher && chance.isLucky(0.5)) {
    const returned = await deed(robot.actor, { type: "ReturnReferral", ticket, reason: "اتضحت الإجراءات" });
    if (returned.status === "accepted") return;
  }
  if (!robot.isResearcher && chance.isLucky(0.1)) {
    const to = chance.isLucky(0.5) ? "pool" : { researcher: "sample.noura" };
    await deed(robot.actor, { type: "Refer", ticket, to, reason: "الإجراءات لم تتضح له" });
    return;
  }
  const outcome = chance.weighted<Outcome>([
    ["answered", 5],
    ["completed", 4],
    ["incomplete", 1],
  ]);
  const finished = await deed(robot.actor, { type: "FinishService", ticket, outcome });
  if (finished.status === "accepted" && chance.isLucky(0.6)) await rate(robot.code, reasons(), { deed, chance });
}
