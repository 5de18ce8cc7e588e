import type { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { TicketStatus } from "../shared/views/phone.ts";

type StateName = keyof (typeof kioskStateTexts)["ar"]["ticket"];

/** Returns which words tell a ticket's state: waiting and being served read differently with the social researcher. */
export function stateName({ phase, isReferred }: Pick<TicketStatus, "phase" | "isReferred">): StateName {
  if (isReferred && phase === "waiting") return "waitingReferred";
  if (isReferred && phase === "serving") return "servingReferred";
  return phase;
}

/** Returns whether paper still makes sense for the ticket. */
export function isLive({ phase }: Pick<TicketStatus, "phase">): boolean {
  return phase === "waiting" || phase === "called" || phase === "serving" || phase === "held" || phase === "remote";
}

/** Returns whether the visit has come far enough to be judged: somebody has served it. */
export function canRate({ phase }: Pick<TicketStatus, "phase">): boolean {
  return phase === "serving" || phase === "held" || phase === "finished";
}
