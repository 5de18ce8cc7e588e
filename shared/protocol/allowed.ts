import type { Actor, OfficeId } from "../office/ids.ts";
import type { RatingMode } from "../survey/ratings.ts";
import type { ViewName } from "../views/views.ts";
import { commandTable, type Sender, whoMaySee } from "./permissions.ts";
import type { Command, CommandType } from "./wire.ts";

/** As what somebody knocks: each role of a person, the kind of a device, the hub. */
function sendersOf(actor: Actor): readonly Sender[] {
  switch (actor.kind) {
    case "staff":
      return actor.roles;
    case "device":
      return [actor.device];
    case "visitor":
      return ["visitor"];
    case "hub":
      return ["hub"];
  }
}

/** Whether somebody with these offices has to do with this one; an administrator and the hub with every one. */
export function belongsTo(actor: Actor, offices: readonly OfficeId[], office: OfficeId): boolean {
  if (actor.kind === "hub") return true;
  return offices.includes(office) || (actor.kind === "staff" && actor.roles.includes("admin"));
}

/** Whether this command may be sent to this office. Both must hold: one of its senders, and the office (S8). */
export function maySend(actor: Actor, offices: readonly OfficeId[], office: OfficeId, type: CommandType): boolean {
  if (looks.has(type) && decidesOnSupport(actor)) return false;
  return belongsTo(actor, offices, office) && isOneOf(actor, commandTable[type].from);
}

/** What shows ratings to whoever sends it. */
const looks: ReadonlySet<CommandType> = new Set(["LookAtOwnResult", "LookAtOfficerResult"]);

/** Whoever decides on support sees no ratings, whatever else she is (R12). */
function decidesOnSupport(actor: Actor): boolean {
  return actor.kind === "staff" && actor.roles.includes("committee");
}

/**
 * Whether what the command says of the past is the asker's to say: only a kiosk was alone when a visitor checked in.
 * Anybody else who named an earlier time would send a friend to the front of the queue (S4).
 */
export function mayBackdate(actor: Actor, command: Command): boolean {
  if (command.type !== "CheckIn" || command.offline === undefined) return true;
  return actor.kind === "hub" || (actor.kind === "device" && actor.device === "kiosk");
}

/** What the holder of a link may send without naming the ticket. */
const needsNoTicket: ReadonlySet<CommandType> = new Set<CommandType>(["AddFollowUp", "SkipRating", "FileSuggestion"]);

/**
 * Whether the command concerns what is the asker's own. The link of a ticket is a key to that ticket and no other; a
 * rating names how it was given and, by a link, the visit; and what follows a rating needs the rating's unguessable id.
 */
export function isOwn(actor: Actor, command: Command): boolean {
  if ("mode" in command && command.mode !== modeOf(actor)) return false;
  if (actor.kind !== "visitor" || needsNoTicket.has(command.type)) return true;
  return "ticket" in command && command.ticket === actor.ticket;
}

/** How somebody rates or skips: the modes are never mixed (MEASURES §3). The hub plays a sample office's kiosk. */
function modeOf({ kind }: Actor): RatingMode {
  return kind === "staff" ? "assisted" : kind === "visitor" ? "phone" : "kiosk";
}

/** Whether this view of this office may be seen (S8). */
export function maySee(actor: Actor, offices: readonly OfficeId[], office: OfficeId, view: ViewName): boolean {
  if ((view === "ratings" || view === "attention") && decidesOnSupport(actor)) return false;
  return belongsTo(actor, offices, office) && isOneOf(actor, whoMaySee[view]);
}

function isOneOf(actor: Actor, allowed: readonly Sender[]): boolean {
  return sendersOf(actor).some((sender) => allowed.includes(sender));
}
