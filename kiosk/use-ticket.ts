import { useEffect, useMemo } from "preact/hooks";
import type { TicketCode } from "../shared/office/ids.ts";
import type { Watched } from "../shared/ui/link.ts";
import type { PhoneView, TicketStatus } from "../shared/views/phone.ts";
import { device } from "./device.ts";

/** A ticket as the hub knows it now: not yet told, unknown today, or its state; it follows every change. */
export type KnownTicket = TicketStatus | "unknown" | undefined;

/** The hub hears of it once the next screen stands. */
const stopsAfterMs = 100;

/** Watches one ticket while the component stands; without a code it watches nothing. */
export function useTicket(code: TicketCode | undefined): KnownTicket {
  const data = useTicketView(code);
  return data && (data.ticket ?? "unknown");
}

/** The same with what its visitor is asked: a colleague is asked what colleagues are (R13). */
export function useTicketView(code: TicketCode | undefined): PhoneView | undefined {
  const watched = useMemo(() => watchTicket(code), [code]);
  useEffect(() => watched && (() => void setTimeout(watched.stop, stopsAfterMs)), [watched]);
  return watched?.message.value?.data;
}

/** Another pairing takes every screen off the page, so the line is the same as long as a screen stands. */
function watchTicket(code: TicketCode | undefined): Watched<"phone"> | undefined {
  const now = device.peek();
  return code === undefined || now.status !== "paired" ? undefined : now.link.watch(now.office, "phone", { code });
}
