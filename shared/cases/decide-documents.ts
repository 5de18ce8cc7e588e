import { accept } from "../office/ids.ts";
import { businessDayOf } from "./calendar.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { consentLacking } from "./decide-consent.ts";
import type { CaseEvent } from "./events.ts";
import { refuse } from "./rejections.ts";
import type { Case, CaseOutcome, HeldDocument } from "./state.ts";

/** K6: accepts a change of what the applicant was shown; a signature that was given before it falls. */
function changing(held: Case, ...events: readonly CaseEvent[]): CaseOutcome {
  return accept(held.signature ? [...events, { type: "SignatureInvalidated", case: held.id }] : events);
}

/** Says no to a change of papers once the request has left the desk. */
function leftTheDesk(held: Case) {
  return held.stage === "collecting" ? undefined : refuse("WrongStage", { stage: held.stage });
}

function documentOf(held: Case, document: string): HeldDocument | undefined {
  return held.documents.find((each) => each.id === document);
}

/** K26, K27: what the applicant asks for was written, or corrected: it is another text in the vault; or who speaks in it. */
export function reviseDetails(command: Of<"ReviseDetails">, { held, by }: Asked): CaseOutcome {
  const refusal = leftTheDesk(held);
  if (refusal) return refusal;
  const details = command.request ?? command.details;
  const { relation } = command;
  const events: CaseEvent[] = [];
  if (details !== undefined && details !== held.details)
    events.push({ type: "DetailsRevised", case: held.id, details, by });
  if (relation !== undefined && relation !== held.relation)
    events.push({ type: "RelationCorrected", case: held.id, relation, by });
  return events.length === 0 ? accept([]) : changing(held, ...events);
}

/** K3: a document of the list is there. Said again, nothing changes. */
export function provideDocument({ document }: Of<"ProvideDocument">, { held, by }: Asked): CaseOutcome {
  const refusal = leftTheDesk(held);
  if (refusal) return refusal;
  if (!held.checklist.some((each) => each.id === document)) return refuse("UnknownDocument", { document });
  const there = documentOf(held, document);
  if (there && there.status !== "refused") return accept([]);
  const lacking = consentLacking(held, document);
  if (lacking) return lacking;
  return changing(held, { type: "DocumentProvided", case: held.id, document, by });
}

/** K4: seen and matched by a person, with the day on which it ends where it has one. */
export function matchDocument(command: Of<"MatchDocument">, { held, by }: Asked): CaseOutcome {
  const refusal = leftTheDesk(held);
  if (refusal) return refusal;
  const { document, expiry: written } = command;
  const listed = held.checklist.find((each) => each.id === document);
  if (!listed) return refuse("UnknownDocument", { document });
  const there = documentOf(held, document);
  if (!there || there.status === "refused") return refuse("NotProvided", { document });
  if (there.status === "matched") return refuse("AlreadyMatched", { document });
  const lacking = consentLacking(held, document);
  if (lacking) return lacking;
  if (listed.expires && !written) return refuse("ExpiryRequired", { document });
  const day = written && businessDayOf(written);
  if (written && day === undefined) return refuse("ImpossibleDate", { date: written.date });
  const expiry = written && day !== undefined ? { expiry: { written, day } } : {};
  return changing(held, { type: "DocumentMatched", case: held.id, document, by, ...expiry });
}

/** K4: it does not match, cannot be read, has ended, or was taken back: it is to be brought again. */
export function refuseDocument({ document, reason }: Of<"RefuseDocument">, { held, by }: Asked): CaseOutcome {
  const refusal = leftTheDesk(held);
  if (refusal) return refusal;
  const there = documentOf(held, document);
  if (!there || there.status === "refused") return refuse("NotProvided", { document });
  return changing(held, { type: "DocumentRefused", case: held.id, document, reason, by });
}
