import type { BusinessDay, DeviceId, TicketCode } from "../shared/office/ids.ts";

/** This kiosk's own numbers for when no hub gives them: `series` is its letter and number (`K1`), anew each day. */
export type OwnSeries = { readonly series: string; readonly day: BusinessDay; readonly device: DeviceId };

/** Returns the code of the day's so manieth own ticket, from 1: `K1-07`. */
export function ownCode(series: string, number: number): TicketCode {
  return `${series}-${String(number).padStart(2, "0")}`;
}
