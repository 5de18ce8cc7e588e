import type { TicketId } from "./ids.ts";
import { peopleAhead } from "./next-ticket.ts";
import type { Office } from "./state.ts";

/** With so few ahead the visitor should be in the hall. */
export const nearlyThere = 2;

/** What a visitor who is not in the hall should know now: nothing, one of two things once, or that the visit is over. */
export type ComeBack = { readonly about: "near" | "called"; readonly once: string } | "over" | undefined;

/** W1: near once, then each call, repeated ones too; whoever is served, or has left the day in any way, needs nothing more. */
export function comeBack(office: Office, id: TicketId): ComeBack {
  const ticket = office.tickets.get(id);
  if (ticket === undefined) return "over";
  const { state } = ticket;
  switch (state.phase) {
    case "called":
      return { about: "called", once: `called ${state.at}${state.calls > 1 ? ` ${state.calls}` : ""}` };
    case "waiting":
      return peopleAhead(office, ticket) <= nearlyThere ? { about: "near", once: "near" } : undefined;
    case "ended":
      return "over";
    default:
      return undefined;
  }
}
