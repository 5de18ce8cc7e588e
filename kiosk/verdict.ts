import type { Envelope } from "../shared/protocol/wire.ts";
import type { Sent } from "../shared/ui/link.ts";

/**
 * What an answer means for what is kept. `confirmed`: the hub has it. `refused`: it never will. `withoutTicket`: as a
 * rating of the office it will. `again`: nothing is known yet.
 */
export type Verdict = "confirmed" | "refused" | "withoutTicket" | "again";

/** Refusals of the moment, which the same envelope may outlive. */
const passing: ReadonlySet<string> = new Set(["TooManyRequests", "UnknownOffice"]);

/**
 * Returns what the answer means. Only an answer to this very envelope confirms it: accepted, at a revision, and naming
 * its id wherever the hub names one. Whatever else a proxy or a portal may say means: ask again.
 */
export function verdictOn({ id, command }: Envelope, answer: Sent): Verdict {
  switch (answer.status) {
    case "accepted":
      return Number.isInteger(answer.revision) && isNamed(id, command, answer.result) ? "confirmed" : "again";
    case "invalid":
      return "refused";
    case "rejected":
      if (passing.has(answer.rejection.code)) return "again";
      // A number that nobody knows today must not cost the visitor the right to rate (R12).
      return command.type === "RateVisit" && answer.rejection.code === "UnknownTicket" ? "withoutTicket" : "refused";
    default:
      return "again";
  }
}

function isNamed(
  id: string,
  command: Envelope["command"],
  result: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (command.type === "CheckIn") return result?.["ticket"] === id;
  if (command.type === "RateVisit" || command.type === "RateOffice") return result?.["rating"] === id;
  return command.type !== "FileSuggestion" || result?.["suggestion"] === id;
}
