import type { DaySpan } from "../office/day-span.ts";
import type { Localized } from "../office/ids.ts";
import type { Schedule } from "./card.ts";

export type MessageId = string;

/** A sentence of the office to its hall: "we close at one today". Arabic is asked for; what else is missing is read in Arabic. */
export type Message = Schedule & {
  readonly id: MessageId;
  readonly text: { readonly ar: string; readonly en?: string; readonly ur?: string };
  /** The part of those days in which it is shown; without it, all day. */
  readonly hours?: DaySpan;
};

/** A line on a wall that is read while it stands there. */
export const longestMessage = 200;
/** More sentences than anybody reads while waiting. */
export const mostMessages = 12;

/** The message as every screen reads it. */
export function messageText({ text: { ar, en, ur } }: Message): Localized {
  return { ar, en: en ?? ar, ...(ur === undefined ? {} : { ur }) };
}
