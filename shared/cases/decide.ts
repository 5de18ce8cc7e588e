import { never, type StaffId } from "../office/ids.ts";
import type { CaseCommand, Of } from "./commands.ts";
import { addNote, appeal, decideCase } from "./decide-committee.ts";
import { recordConsent } from "./decide-consent.ts";
import { matchDocument, provideDocument, refuseDocument, reviseDetails } from "./decide-documents.ts";
import { closeYear, nameApplicant, noteApplicant, openCase, openYear } from "./decide-opening.ts";
import { deliverAnswer, reassign, recordDelivery, register, withdraw } from "./decide-outcome.ts";
import { recordTold, sign, submit } from "./decide-submission.ts";
import { askSignature, cancelSignature, signOnTablet } from "./decide-tablet.ts";
import { refuse } from "./rejections.ts";
import type { Case, Casebook, CaseContext, CaseOutcome } from "./state.ts";

type AboutCase = Exclude<
  CaseCommand,
  Of<"OpenYear" | "CloseYear" | "OpenCase" | "NameApplicant" | "NoteApplicant" | "SignOnTablet">
>;

/** K24: what may still be done once nobody is known any more whose case it is. */
const withoutApplicant: ReadonlySet<CaseCommand["type"]> = new Set<CaseCommand["type"]>([
  "WithdrawCase",
  "ReassignCase",
  "CancelSignature",
]);

/** What a command about one case is decided on: the case, who acts, when and with what facts. */
export type Asked = { readonly held: Case; readonly by: StaffId; readonly context: CaseContext };

/**
 * The rule book of support cases (RULES.md K1–K24): what a command makes happen, or why not. Only people act on a case:
 * the hub opens and closes years and takes in what came by the website, and decides nothing.
 */
export function decide(book: Casebook, command: CaseCommand, context: CaseContext): CaseOutcome {
  if (command.type === "OpenYear") return openYear(book, context);
  if (book.year === undefined) return refuse("YearNotOpen");
  if (!book.isOpen) return refuse("YearClosed", { year: book.year });
  if (command.type === "CloseYear") return closeYear(book, context);
  if (command.type === "OpenCase") return openCase(book, command, context);
  if (command.type === "NameApplicant") return nameApplicant(book, command, context);
  if (command.type === "NoteApplicant") return noteApplicant(book, command, context);
  if (command.type === "SignOnTablet") return signOnTablet(book, command, context);
  const { by } = context;
  if (by.kind !== "staff") return refuse("StaffOnly");
  const held = book.cases.get(command.case);
  if (!held) return refuse("UnknownCase", { case: command.case });
  if (context.facts.isApplicantKept === false && !withoutApplicant.has(command.type)) return refuse("ApplicantErased");
  return aboutCase(book, command, { held, by: by.id, context });
}

function aboutCase(book: Casebook, command: AboutCase, asked: Asked): CaseOutcome {
  switch (command.type) {
    case "ReviseDetails":
      return reviseDetails(command, asked);
    case "RecordConsent":
      return recordConsent(command, asked);
    case "ProvideDocument":
      return provideDocument(command, asked);
    case "MatchDocument":
      return matchDocument(command, asked);
    case "RefuseDocument":
      return refuseDocument(command, asked);
    case "SignStatement":
      return sign(command, asked);
    case "AskSignature":
      return askSignature(command, asked);
    case "CancelSignature":
      return cancelSignature(asked);
    case "RecordTold":
      return recordTold(command, asked);
    case "SubmitCase":
      return submit(asked);
    case "AddNote":
      return addNote(command, asked);
    case "DecideCase":
      return decideCase(command, asked);
    case "DeliverAnswer":
      return deliverAnswer(command, asked);
    case "RegisterBeneficiary":
      return register(asked);
    case "RecordDelivery":
      return recordDelivery(command, asked);
    case "AppealDecision":
      return appeal(book, command, asked);
    case "WithdrawCase":
      return withdraw(command, asked);
    case "ReassignCase":
      return reassign(command, asked);
    default:
      return never(command);
  }
}
