import { z } from "zod";
import { dayCount } from "../history/days.ts";

/** A page looks back a year, and a leap day. */
const daysAtMost = 366;

const day = z.iso.date();

/** The first and the last day that are asked for. */
export const period = { from: day, to: day };

/** Reckoned from both ends: a span of centuries must cost no more to refuse than one of days. */
export function checkPeriod({ value: { from, to }, issues }: Checked): void {
  if (from > to) issues.push(issue(from, "to", "must not lie before from"));
  else if (dayCount(from, to) > daysAtMost) issues.push(issue(from, "from", "lies too far back"));
}

type Checked = {
  readonly value: { readonly from: string; readonly to: string };
  readonly issues: z.core.$ZodRawIssue[];
};

function issue(input: string, place: "from" | "to", message: string): z.core.$ZodRawIssue {
  return { code: "custom", input, path: [place], message };
}
