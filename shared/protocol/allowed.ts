import type { Actor, OfficeId } from "../office/ids.ts";
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
  return belongsTo(actor, offices, office) && isOneOf(actor, commandTable[type].from);
}

/**
 * Whether what the command says of the past is the asker's to say: only a kiosk was alone when a visitor checked in.
 * Anybody else who named an earlier time would send a friend to the front of the queue (S4).
 */
export function mayBackdate(actor: Actor, command: Command): boolean {
  if (command.type !== "CheckIn" || command.offline === undefined) return true;
  return actor.kind === "hub" || (actor.kind === "device" && actor.device === "kiosk");
}

/**
 * Whether the command concerns what is the asker's own. The link of a ticket is a key to that ticket and no other; a
 * rating by it comes from a phone and names the visit, and what follows a rating needs the rating's unguessable id.
 */
export function isOwn(actor: Actor, command: Command): boolean {
  if (actor.kind !== "visitor" || command.type === "AddFollowUp") return true;
  if (!("ticket" in command) || command.ticket !== actor.ticket) return false;
  return command.type !== "RateVisit" || command.mode === "phone";
}

/** Whether this view of this office may be seen (S8). Whoever decides on support sees no ratings, whatever else she is (R12). */
export function maySee(actor: Actor, offices: readonly OfficeId[], office: OfficeId, view: ViewName): boolean {
  if (view === "ratings" && actor.kind === "staff" && actor.roles.includes("committee")) return false;
  return belongsTo(actor, offices, office) && isOneOf(actor, whoMaySee[view]);
}

function isOneOf(actor: Actor, allowed: readonly Sender[]): boolean {
  return sendersOf(actor).some((sender) => allowed.includes(sender));
}
