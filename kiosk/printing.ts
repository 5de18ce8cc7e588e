import { signal } from "@preact/signals";
import type { PrinterState } from "../shared/views/heartbeat.ts";

/** What came of the last wish to print; the ticket itself does not depend on it. */
export const printed = signal<"no" | "sent" | "failed">("no");

/** What this browser knows of its printer: it has printed, or could not even begin. */
export const printer = signal<PrinterState>("unknown");
addEventListener("beforeprint", () => {
  printer.value = "ok";
});

/** Prints the sheet of print-sheet.tsx; a kiosk browser does so silently. A printer's trouble never leaves this function. */
export function printTicket(): void {
  try {
    window.print();
    printed.value = "sent";
  } catch {
    printed.value = "failed";
    printer.value = "failing";
  }
}
