import { signal } from "@preact/signals";

/** What came of the last wish to print; the ticket itself does not depend on it. */
export const printed = signal<"no" | "sent" | "failed">("no");

/** Prints the sheet of print-sheet.tsx; a kiosk browser does so silently. A printer's trouble never leaves this function. */
export function printTicket(): void {
  try {
    window.print();
    printed.value = "sent";
  } catch {
    printed.value = "failed";
  }
}
