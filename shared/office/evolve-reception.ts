import type { EventOf } from "./events.ts";
import { type Instant, never } from "./ids.ts";
import { type Done, type Enquiry, noReception, type Reception, type VisitNote } from "./reception.ts";
import type { Office, Ticket } from "./state.ts";

export function visitNoted(ticket: Ticket, { note, by }: EventOf<"VisitNoted">, at: Instant): void {
  const before = ticket.reception ?? noReception;
  const done: Done = { by, at };
  switch (note.is) {
    case "received":
      ticket.reception = { ...before, received: done };
      return;
    case "checked":
      ticket.reception = { ...before, checked: done };
      return;
    case "paper":
      ticket.reception = withPaper(before, note, done);
      return;
    case "private":
      if (note.isAsked) ticket.isPrivate = true;
      else delete ticket.isPrivate;
      return;
    case "party":
      ticket.party = note.size;
      return;
    case "acting": {
      const { as, consent } = note;
      ticket.reception = { ...before, acting: { as, ...(consent === undefined ? {} : { consent }) } };
      return;
    }
    case "person":
      return personNoted(ticket, before, note);
    case "department":
      if (note.department === null) delete ticket.department;
      else ticket.department = note.department;
      return;
    default:
      return never(note);
  }
}

/** N3: a paper that is no longer matched opens the check again. */
function withPaper(before: Reception, note: Extract<VisitNote, { is: "paper" }>, done: Done): Reception {
  const { checked, ...rest } = before;
  const papers = { ...before.papers, [note.paper]: { ...done, state: note.state } };
  return { ...rest, papers, ...(checked !== undefined && note.state === "matched" ? { checked } : {}) };
}

/** N7: one visitor, one who is represented, and the others of the party. */
function personNoted(ticket: Ticket, before: Reception, note: Extract<VisitNote, { is: "person" }>): void {
  const { person, part, isLinked } = note;
  if (part === "visitor") {
    if (isLinked) ticket.visitor = person;
    else if (ticket.visitor === person) delete ticket.visitor;
    return;
  }
  const others = before.people.filter(
    (each) => each.person !== person && !(isLinked && part === "represented" && each.part === "represented"),
  );
  ticket.reception = { ...before, people: isLinked ? [...others, { person, part }] : others };
}

export function enquiryNoted(ticket: Ticket, event: EventOf<"EnquiryNoted">, at: Instant): void {
  const before = ticket.reception ?? noReception;
  const { enquiry: id, isAnswered, reason, by } = event;
  const judged: Enquiry = { id, isAnswered, by, at, ...(reason === undefined ? {} : { reason }) };
  const isKnown = before.enquiries.some((each) => each.id === id);
  const enquiries = isKnown
    ? before.enquiries.map((each) => (each.id === id ? judged : each))
    : [...before.enquiries, judged];
  ticket.reception = { ...before, enquiries };
}

export function misconceptionMarked(office: Office, ticket: Ticket, event: EventOf<"MisconceptionMarked">): void {
  const before = ticket.reception ?? noReception;
  const { misconception, words = "" } = event;
  ticket.reception = { ...before, misconceptions: [...before.misconceptions, misconception ?? { words }] };
  if (misconception === undefined) {
    office.tally.otherMisconceptions += 1;
    return;
  }
  const { misconceptions } = office.tally;
  misconceptions.set(misconception, (misconceptions.get(misconception) ?? 0) + 1);
}
