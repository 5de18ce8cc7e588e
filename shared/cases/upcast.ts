import type { StoredEvent } from "../office/upcast.ts";
import type { CaseEvent } from "./events.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in CaseEvent["type"]]: true } = {
  YearOpened: true,
  YearClosed: true,
  CaseOpened: true,
  ApplicantNamed: true,
  ApplicantShown: true,
  DetailsRevised: true,
  RelationCorrected: true,
  ConsentRecorded: true,
  DocumentProvided: true,
  DocumentMatched: true,
  DocumentRefused: true,
  StatementSigned: true,
  SignatureAsked: true,
  SignatureCancelled: true,
  SignatureInvalidated: true,
  ApplicantTold: true,
  CaseSubmitted: true,
  NoteAdded: true,
  CaseDecided: true,
  AnswerDelivered: true,
  BeneficiaryRegistered: true,
  SupportDelivered: true,
  SupportNotDelivered: true,
  DecisionAppealed: true,
  CaseWithdrawn: true,
  CaseReassigned: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): CaseEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is CaseEvent {
  return Object.hasOwn(known, stored.type);
}
