/** Names of things and of time. Every id is a string; only the hub and the visitors' programs make them. */

/** Milliseconds since 1970-01-01T00:00Z. The core never asks for it: it comes in. */
export type Instant = number;
/** `yyyy-mm-dd` in the office's own time zone. */
export type BusinessDay = string;
export type OfficeId = string;
export type TicketId = string;
/** What the visitor reads on the slip: letter and number, `A-012`; an offline kiosk's own series reads `K1-07`. */
export type TicketCode = string;
export type ServiceId = string;
export type CounterId = string;
export type PriorityId = string;
/** A person of the staff: the user name. */
export type StaffId = string;
export type DeviceId = string;
export type CommandId = string;
export type Revision = number;

export const secondMs = 1_000;
export const minuteMs = 60_000;

/** A text of the office. Arabic and English are asked for; what else visitors read may be added. */
export type Localized = { readonly ar: string; readonly en: string; readonly ur?: string };

export type Role = "officer" | "researcher" | "committee" | "manager" | "admin";
/** A permission a person holds beside the roles. */
export type Grant = "callOutOfTurn";
export type DeviceKind = "kiosk" | "display" | "desk-tablet";

/** Who asks. The hub itself sends what time demands: opening the day, adopting a changed plan. */
export type Actor =
  | { readonly kind: "staff"; readonly id: StaffId; readonly roles: readonly Role[]; readonly grants: readonly Grant[] }
  | { readonly kind: "device"; readonly id: DeviceId; readonly device: DeviceKind }
  /** Who holds the link of a ticket of that day: may act for this ticket alone. */
  | { readonly kind: "visitor"; readonly ticket: TicketId; readonly code: TicketCode; readonly day: BusinessDay }
  | { readonly kind: "hub" };

/** What every decision may know beside the state and the command. */
export type Context = { readonly id: CommandId; readonly at: Instant; readonly by: Actor };

/** "No" is an answer: a reason the screen can put into words, with the facts the sentence needs. */
export type Rejection<Code extends string = string> = { readonly code: Code } & Readonly<Record<string, unknown>>;

export type Decision<Event> =
  | { readonly accepted: true; readonly events: readonly Event[]; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly accepted: false; readonly rejection: Rejection };

/** Accepts with the events that tell what happened; `result` is what the asker gets back. */
export function accept<Event>(events: readonly Event[], result?: Readonly<Record<string, unknown>>): Decision<Event> {
  return result === undefined ? { accepted: true, events } : { accepted: true, events, result };
}

/** Rejects with the reason. Nothing is stored. */
export function reject(rejection: Rejection): { readonly accepted: false; readonly rejection: Rejection } {
  return { accepted: false, rejection };
}

/** The compiler's to-do list: a switch that forgets a case does not compile. */
export function never(value: never): never {
  throw new Error(`not a known case: ${JSON.stringify(value)}`);
}
