import { accept } from "../office/ids.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import type { CaseEvent } from "./events.ts";
import { refuse } from "./rejections.ts";
import type { Case, CaseOutcome } from "./state.ts";

/** K19: why this document may not be taken yet; undefined where it may. Health, income and orphanhood are asked for first. */
export function consentLacking({ checklist, consent }: Case, document: string): ReturnType<typeof refuse> | undefined {
  const listed = checklist.find((each) => each.id === document);
  return listed?.isSensitive && !consent?.isGiven ? refuse("ConsentNeeded", { document }) : undefined;
}

/** K19: the applicant's consent to sensitive data, given in so many words or taken back; what rested on it goes with it. */
export function recordConsent({ isGiven, how }: Of<"RecordConsent">, { held, by }: Asked): CaseOutcome {
  if (held.stage === "closed") return refuse("WrongStage", { stage: held.stage });
  if (isGiven && how === "spoken") return refuse("ConsentNotExplicit");
  if (held.consent?.isGiven === isGiven && held.consent.how === how) return accept([]);
  const recorded: CaseEvent = { type: "ConsentRecorded", case: held.id, purpose: "sensitiveData", isGiven, how, by };
  const dropped = isGiven ? [] : restingOnConsent(held);
  const falls = dropped.length > 0 && held.signature !== undefined;
  return accept<CaseEvent>([
    recorded,
    ...dropped.map(
      (document): CaseEvent => ({ type: "DocumentRefused", case: held.id, document, reason: "withdrawn", by }),
    ),
    ...(falls ? [{ type: "SignatureInvalidated", case: held.id } as const] : []),
  ]);
}

/** Sensitive documents that are there. Once the request has left the desk its verdicts stand (K9). */
function restingOnConsent({ stage, checklist, documents }: Case): readonly string[] {
  if (stage !== "collecting") return [];
  const sensitive = checklist.filter((each) => each.isSensitive).map(({ id }) => id);
  return documents.filter(({ id, status }) => status !== "refused" && sensitive.includes(id)).map(({ id }) => id);
}
