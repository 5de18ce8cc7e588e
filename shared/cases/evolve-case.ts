import { type Instant, never } from "../office/ids.ts";
import type { CaseEvent, EventOf } from "./events.ts";
import type { Appeal, Case, Closing, Deed, HeldDocument, Stage, Told } from "./state.ts";

/** A fact about a case that is already open. */
type FactOfCase = Exclude<CaseEvent, EventOf<"YearOpened"> | EventOf<"YearClosed"> | EventOf<"CaseOpened">>;

/** The case after one fact. */
export function evolveCase(held: Case, event: FactOfCase, at: Instant): Case {
  switch (event.type) {
    case "ApplicantNamed":
      return { ...held, person: event.person };
    case "ApplicantShown":
      return { ...held, applicant: event.mark };
    case "DetailsRevised":
      return { ...held, details: event.details };
    case "RelationCorrected":
      return { ...held, relation: event.relation };
    case "ConsentRecorded":
      return { ...held, consent: { by: event.by, at, isGiven: event.isGiven, how: event.how } };
    case "DocumentProvided":
    case "DocumentMatched":
    case "DocumentRefused":
      return withDocument(held, event, at);
    case "StatementSigned":
      return signed(held, event, at);
    case "SignatureAsked": {
      const { by, counter, declaration, hash, signer, witness } = event;
      const asked = { by, at, counter, declaration, hash, signer };
      return { ...held, asked: witness === undefined ? asked : { ...asked, witness } };
    }
    case "SignatureCancelled":
      return withoutAsking(held);
    case "SignatureInvalidated": {
      const { signature: _, ...rest } = held;
      return { ...rest, mustSignAgain: true };
    }
    case "ApplicantTold":
      return { ...held, told: toldBy(event, at) };
    case "CaseSubmitted": {
      const { by, day, verdicts, reply } = event;
      return moved({ ...held, submission: { by, at, day, verdicts, reply } }, "committee", at);
    }
    case "NoteAdded":
      return { ...held, notes: [...held.notes, { by: event.by, at, note: event.note }] };
    case "CaseDecided":
      return decided(held, event, at);
    case "AnswerDelivered":
      return answered(held, event, at);
    case "BeneficiaryRegistered":
      return moved({ ...held, registered: { by: event.by, at } }, "delivery", at);
    case "SupportDelivered":
      return closed(held, { kind: "delivered" }, { by: event.by, at });
    case "SupportNotDelivered":
      return closed(held, { kind: "notDelivered", reason: event.reason }, { by: event.by, at });
    case "DecisionAppealed":
      return appealed(held, event, at);
    case "CaseWithdrawn":
      return closed(held, { kind: "withdrawn", reason: event.reason }, { by: event.by, at });
    case "CaseReassigned":
      return { ...held, officer: event.to };
    default:
      return never(event);
  }
}

function toldBy({ by, how, day, promised }: EventOf<"ApplicantTold">, at: Instant): Told {
  return { by, at, how, day, ...(promised === undefined ? {} : { promised }) };
}

function moved(held: Case, stage: Stage, at: Instant): Case {
  return { ...held, stage, since: at };
}

function closed(held: Case, closing: Closing, deed: Deed): Case {
  return moved({ ...held, closing: { ...closing, ...deed } }, "closed", deed.at);
}

type DocumentFact = EventOf<"DocumentProvided"> | EventOf<"DocumentMatched"> | EventOf<"DocumentRefused">;

function withDocument(held: Case, event: DocumentFact, at: Instant): Case {
  const before = held.documents.find((each) => each.id === event.document);
  const documents = held.documents.filter((each) => each !== before);
  return { ...held, documents: [...documents, documentAfter(event, before, { by: event.by, at })] };
}

function documentAfter(event: DocumentFact, before: HeldDocument | undefined, deed: Deed): HeldDocument {
  const { document: id } = event;
  if (event.type === "DocumentRefused") return { id, status: "refused", refused: deed, reason: event.reason };
  if (event.type === "DocumentProvided") return { id, status: "provided", provided: deed };
  const provided = before && before.status !== "refused" ? before.provided : deed;
  const matched = { id, status: "matched", provided, matched: deed } as const;
  return event.expiry ? { ...matched, expiry: event.expiry } : matched;
}

function signed(held: Case, event: EventOf<"StatementSigned">, at: Instant): Case {
  const { by, declaration, hash, method, signer, witness, device } = event;
  const { mustSignAgain: _, ...rest } = withoutAsking(held);
  const signature = { by, at, declaration, hash, method, signature: event.signature, signer };
  const more = { ...(witness === undefined ? {} : { witness }), ...(device === undefined ? {} : { device }) };
  return { ...rest, signature: { ...signature, ...more } };
}

function withoutAsking(held: Case): Case {
  const { asked: _, ...rest } = held;
  return rest;
}

function decided(held: Case, event: EventOf<"CaseDecided">, at: Instant): Case {
  const { by, outcome, reason, day, isEarly } = event;
  const appeal: { appeal?: Appeal } = held.appeal ? { appeal: { ...held.appeal, outcome } } : {};
  const decisions = [...held.decisions, { by, at, outcome, reason, day, isEarly }];
  return moved({ ...held, ...appeal, decisions }, "answer", at);
}

/** Who was accepted is registered next; with a rejection nothing more is owed, but it may be appealed. */
function answered(held: Case, event: EventOf<"AnswerDelivered">, at: Instant): Case {
  const deed = { by: event.by, at };
  const told = { ...held, answered: { ...deed, how: event.how } };
  return held.decisions.at(-1)?.outcome === "accepted"
    ? moved(told, "registration", at)
    : closed(told, { kind: "rejected" }, deed);
}

/** Back before the committee, with a clock of its own; the first decision stays on record. */
function appealed(held: Case, event: EventOf<"DecisionAppealed">, at: Instant): Case {
  const { closing: _, answered: __, ...rest } = held;
  const appeal: Appeal = { by: event.by, at, grounds: event.grounds, day: event.day };
  const submission = held.submission && { ...held.submission, reply: event.reply };
  return moved({ ...rest, appeal, ...(submission ? { submission } : {}) }, "committee", at);
}
