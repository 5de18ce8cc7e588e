import type { Of } from "../../shared/cases/commands.ts";
import type { Asking } from "../desk/asking.ts";

/** A case that was opened now, or the same request's that is under way (K2). */
export type OpenedCase = { readonly id: string; readonly number: string };

/**
 * Opens a case by one press. Asked for again, the one that is under way is meant, so that is the answer too; undefined
 * after any other no, which stays on the screen.
 */
export async function openCase(asking: Asking, command: Omit<Of<"OpenCase">, "type">): Promise<OpenedCase | undefined> {
  const answer = await asking.ask({ type: "OpenCase", ...command });
  if (answer) return named(answer.result ?? {});
  const no = asking.trouble.value;
  const underWay = no?.kind === "rejected" && no.rejection.code === "AlreadyOpen" ? named(no.rejection) : undefined;
  if (underWay) asking.dismiss();
  return underWay;
}

/** Goes to the page of a case. */
export function goToCase({ number }: OpenedCase): void {
  location.hash = `#/cases/${number}`;
}

function named(facts: Readonly<Record<string, unknown>>): OpenedCase | undefined {
  const { case: id, number } = facts;
  return typeof id === "string" && typeof number === "string" ? { id, number } : undefined;
}
