import type { VaultId } from "../shared/cases/commands.ts";
import type { Case } from "../shared/cases/state.ts";
import type { Contact } from "../shared/contacts/state.ts";
import type { TicketId } from "../shared/office/ids.ts";
import type { Ticket } from "../shared/office/state.ts";
import type { Answer, Command, Envelope } from "../shared/protocol/wire.ts";
import type { ReportPlan } from "../shared/setup/report-plan.ts";
import { derivedId } from "./derived-id.ts";
import { sendIntoCases, subjectOf } from "./offices-cases.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";
import { contactOf } from "./request-words.ts";

type Ground = Pick<OfficeGround, "engine">;

/**
 * The person of the vault whose words these are, of whom they tell, or to whom they were said: they go when she is
 * erased (R24, R20, P14). Rejects when a book cannot be read.
 */
export async function whoseWords(
  { engine }: Ground,
  office: OpenOffice,
  command: Command,
): Promise<VaultId | undefined> {
  switch (command.type) {
    case "FileSuggestion":
    case "LogContact":
      return command.person;
    case "AnswerContact":
    case "PlanFollowUp":
      for (const book of office.contactsBooks()) {
        const contact = (await engine.read(book)).state.contacts.get(command.contact);
        if (contact) return contact.person;
      }
      return undefined;
    case "ReviseDetails":
    case "SignStatement":
    case "SignOnTablet":
    case "AddNote":
    case "DecideCase":
    case "AppealDecision":
      return (await engine.read(office.casesBook())).state.cases.get(command.case)?.person;
    case "AnswerSuggestion":
    case "ReopenSuggestion":
      return (await engine.read(office.improvementsBook())).state.suggestions.get(command.suggestion)?.person;
    case "CallTicket":
    case "Hold":
    case "Refer":
    case "DeclineReferral":
    case "ReturnReferral":
    case "FinishService":
    case "NoteEnquiry":
    case "MarkMisconception":
      return subjectIn(await ticketToday(engine, office, command.ticket));
    default:
      return undefined;
  }
}

/**
 * P14: what was written of a visit before it was known whose it is becomes hers as she is linked, or as it is said for
 * whom somebody speaks; what was written of a call or a form becomes hers for whom a case opens from it. A case of the
 * visit that named nobody is hers from then on (K2). Rejects when it cannot be done; the command is then repeated safely.
 */
export async function tieEarlierWords(
  ground: OfficeGround,
  office: OpenOffice,
  { id, command }: Pick<Envelope, "id" | "command">,
  answer: Answer,
): Promise<void> {
  if (answer.status !== "accepted") return;
  if (command.type === "OpenCase") return tieOrigin(ground, office, answer);
  if (command.type !== "NoteVisit" || (command.note.is !== "person" && command.note.is !== "acting")) return;
  const ticket = await ticketToday(ground.engine, office, command.ticket);
  const person = subjectIn(ticket);
  if (ticket === undefined || person === undefined) return;
  await ground.words.tie(office.id, wordsIn(ticket), person);
  await nameApplicant(ground, office, { ticket: ticket.id, person, after: id });
}

async function tieOrigin(
  { engine, words }: OfficeGround,
  office: OpenOffice,
  { result }: Extract<Answer, { status: "accepted" }>,
): Promise<void> {
  const held = (await engine.read(office.casesBook())).state.cases.get(String(result?.["case"]));
  if (held?.person === undefined) return;
  const contact = await contactOf(engine, office, held.source);
  if (contact) await words.tie(office.id, wordsIn(contact), held.person);
}

/** Only where a case of this visit waits for it. */
async function nameApplicant(
  ground: OfficeGround,
  office: OpenOffice,
  { ticket, person, after }: { readonly ticket: TicketId; readonly person: VaultId; readonly after: string },
): Promise<void> {
  const { state } = await ground.engine.read(office.casesBook());
  const waits = ({ person: whose, stage, source }: Case) =>
    whose === undefined && stage !== "closed" && source.kind === "ticket" && source.ticket === ticket;
  const waiting = [...state.cases.values()].filter(waits);
  if (waiting.length === 0) return;
  // What was asked for and signed while nobody was named.
  await ground.words.tie(office.id, waiting.flatMap(wordsIn), person);
  const named = {
    id: derivedId("applicant of", after, person),
    command: { type: "NameApplicant", ticket, person },
  } as const;
  const answer = await sendIntoCases(ground, office, { kind: "hub" }, named);
  if (answer.status === "failed") throw new Error(`the applicant of the cases of ticket ${ticket} could not be named`);
}

/** U19: addresses that the plan of the report named before this command, and does not any more, go at once. */
export async function forgetReaders(
  { engine, readers, onFault }: Pick<OfficeGround, "engine" | "readers" | "onFault">,
  office: OpenOffice,
  command: Command,
  before: ReportPlan | null,
): Promise<void> {
  if (command.type !== "SetReportPlan" || before === null) return;
  try {
    const { reportPlan } = (await engine.read(office.setupBook)).state;
    await readers?.forget(office.id, before.to, reportPlan?.to ?? []);
  } catch (error) {
    // The plan is set; what stays behind goes with the next look of a hub.
    onFault?.("forgetting readers of the report", office.id, error);
  }
}

async function ticketToday(
  engine: OfficeGround["engine"],
  office: OpenOffice,
  ticket: TicketId,
): Promise<Ticket | undefined> {
  return (await engine.read(office.today().book)).state.tickets.get(ticket);
}

function subjectIn(ticket: Ticket | undefined): VaultId | undefined {
  return ticket && subjectOf(ticket);
}

/** Every id of own words that stands in a ticket, a contact or a case, wherever a rule may put one. */
function wordsIn(written: Ticket | Contact | Case): readonly VaultId[] {
  return [...new Set(JSON.stringify(written).match(/(?<=")k-[\w-]{43}(?=")/gu) ?? [])];
}
