import type { VaultId } from "../shared/cases/commands.ts";
import type { TicketId } from "../shared/office/ids.ts";
import type { Ticket } from "../shared/office/state.ts";
import type { Answer, Command } from "../shared/protocol/wire.ts";
import type { ReportPlan } from "../shared/setup/report-plan.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";

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
      return (await ticketToday(engine, office, command.ticket))?.visitor;
    default:
      return undefined;
  }
}

/**
 * P14: what was written of a visit before it was known whose it is becomes hers as she is linked; nothing otherwise.
 * Rejects when it cannot be done; the command that linked her is then repeated safely.
 */
export async function tieEarlierWords(
  { engine, words }: Ground & Pick<OfficeGround, "words">,
  office: OpenOffice,
  command: Command,
  answer: Answer,
): Promise<void> {
  if (command.type !== "NoteVisit" || command.note.is !== "person" || answer.status !== "accepted") return;
  const { person, part, isLinked } = command.note;
  if (part !== "visitor" || !isLinked) return;
  const ticket = await ticketToday(engine, office, command.ticket);
  if (ticket?.visitor === person) await words.tie(office.id, wordsIn(ticket), person);
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

/** Every id of own words that stands in a ticket, wherever a rule may put one. */
function wordsIn(ticket: Ticket): readonly VaultId[] {
  return [...new Set(JSON.stringify(ticket).match(/(?<=")k-[\w-]{43}(?=")/gu) ?? [])];
}
