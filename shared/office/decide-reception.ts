import { hasReason, ticketAtOwnCounter } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import type { EventOf, OfficeEvent } from "./events.ts";
import { accept, type Decision } from "./ids.ts";
import type { Plan } from "./plan.ts";
import { noReception, type PlannedPaper, type VisitNote } from "./reception.ts";
import { refuse } from "./rejections.ts";
import type { Office, Ticket } from "./state.ts";

/** Enquiries, misconceptions and persons of one visit: more is a mistake, or an attack. */
const mostOfAKind = 20;

/** N1: what is noted of a visit is noted by whom it is with. The latest note of a kind counts. */
export function noteVisit(office: Office, command: Of<"NoteVisit">, { by }: OfficeContext): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  const { ticket, state } = found;
  const no = faultOf(office.plan, ticket, command.note);
  if (no) return no;
  return accept([{ type: "VisitNoted", ticket: ticket.id, note: command.note, by: state.person }]);
}

/** Why this may not be noted; undefined where it may. */
function faultOf(plan: Plan, ticket: Ticket, note: VisitNote): ReturnType<typeof refuse> | undefined {
  const { people } = ticket.reception ?? noReception;
  switch (note.is) {
    case "paper":
      return papersOf(plan, ticket).some(({ id }) => id === note.paper)
        ? undefined
        : refuse("UnknownPaper", { paper: note.paper });
    case "checked": {
      const papers = missingPapers(plan, ticket);
      return papers.length === 0 ? undefined : refuse("PapersMissing", { papers });
    }
    case "acting":
      return needsConsent(note) ? refuse("ConsentMissing", { as: note.as }) : undefined;
    case "person":
      return note.isLinked && people.length >= mostOfAKind ? refuse("TooManyNotes", { most: mostOfAKind }) : undefined;
    case "department":
      return note.department === null || plan.departments.some(({ id }) => id === note.department)
        ? undefined
        : refuse("UnknownDepartment", { department: note.department });
    default:
      return undefined;
  }
}

/** N2: the papers of the visit's own service; a service without a list asks for none. */
export function papersOf({ papers }: Plan, { service }: Pick<Ticket, "service">): readonly PlannedPaper[] {
  return Object.hasOwn(papers, service) ? (papers[service] ?? []) : [];
}

/** N3 (R2, R3): required papers that nobody has matched yet, in the order of the list. */
export function missingPapers(plan: Plan, ticket: Pick<Ticket, "service" | "reception">): readonly string[] {
  const noted = ticket.reception?.papers ?? {};
  return papersOf(plan, ticket)
    .filter(({ id, isRequired }) => isRequired && (!Object.hasOwn(noted, id) || noted[id]?.state !== "matched"))
    .map(({ id }) => id);
}

/** N6: who speaks for a grown person must have been asked to; a guardian need not. */
function needsConsent(note: Extract<VisitNote, { is: "acting" }>): boolean {
  return (note.as === "delegate" || note.as === "relative") && note.consent === undefined;
}

/** N4 (R1): an enquiry ends answered, or not answered and why. */
export function noteEnquiry(
  office: Office,
  command: Of<"NoteEnquiry">,
  { id, by }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  const { ticket, state } = found;
  const { enquiries } = ticket.reception ?? noReception;
  const { enquiry = id, isAnswered } = command;
  if (command.enquiry === undefined) {
    if (enquiries.length >= mostOfAKind) return refuse("TooManyNotes", { most: mostOfAKind });
  } else if (!enquiries.some((each) => each.id === enquiry)) return refuse("UnknownEnquiry");
  if (!isAnswered && !hasReason(command.reason)) return refuse("ReasonRequired");
  const reason = !isAnswered && hasReason(command.reason) ? { reason: command.reason.trim() } : {};
  return accept([{ type: "EnquiryNoted", ticket: ticket.id, enquiry, isAnswered, ...reason, by: state.person }], {
    enquiry,
  });
}

/** N5 (R14): one of the setup's list, or own words; of the list each once per visit. */
export function markMisconception(
  office: Office,
  command: Of<"MarkMisconception">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  const { ticket } = found;
  const { misconception, words } = command;
  const { misconceptions } = ticket.reception ?? noReception;
  if (misconception === undefined && !hasReason(words)) return refuse("ReasonRequired");
  if (misconception !== undefined) {
    if (!office.plan.misconceptions.some((each) => each.id === misconception))
      return refuse("UnknownMisconception", { misconception });
    if (misconceptions.includes(misconception)) return accept([]);
  }
  if (misconceptions.length >= mostOfAKind) return refuse("TooManyNotes", { most: mostOfAKind });
  const marked: EventOf<"MisconceptionMarked"> =
    misconception === undefined
      ? { type: "MisconceptionMarked", ticket: ticket.id, ...(hasReason(words) ? { words: words.trim() } : {}) }
      : { type: "MisconceptionMarked", ticket: ticket.id, misconception };
  return accept([marked]);
}
