import { addDays, businessDayOf } from "../cases/calendar.ts";
import { accept, never, type StaffId } from "../office/ids.ts";
import type { ContactCommand, Of } from "./commands.ts";
import type { ContactEvent } from "./events.ts";
import { refuse } from "./rejections.ts";
import type { ContactBook, ContactContext, ContactFacts, ContactOutcome } from "./state.ts";

/** A follow-up further away than this is a slip of the keyboard (L6). */
const furthestDays = 366;

/** The rule book of contacts (RULES.md L1–L7): what a command makes happen, or why not. */
export function decide(book: ContactBook, command: ContactCommand, context: ContactContext): ContactOutcome {
  if (command.type === "LogContact") return logContact(book, command, context);
  if (context.by.kind !== "staff") return refuse("StaffOnly");
  const by = context.by.id;
  switch (command.type) {
    case "AnswerContact":
      return answer(book, command, by);
    case "LinkContact":
      return link(book, command, by);
    case "PlanFollowUp":
      return plan(book, command, context);
    case "MoveFollowUp":
      return move(book, command, by, context.facts);
    case "FinishFollowUp":
      return finish(book, command, by);
    default:
      return never(command);
  }
}

/** L1–L3. */
function logContact(book: ContactBook, command: Of<"LogContact">, { id, by, facts }: ContactContext): ContactOutcome {
  const { type: _, answer: given, followUp, ...said } = command;
  if (!facts.channels.includes(said.channel)) return refuse("ChannelOff", { channel: said.channel });
  if (said.service !== undefined && !facts.services.includes(said.service)) {
    return refuse("UnknownService", { service: said.service });
  }
  const staff = by.kind === "staff" ? by.id : undefined;
  if (staff === undefined && (given || followUp)) return refuse("StaffOnly");
  if (staff !== undefined && !given && !followUp) return refuse("FollowUpNeeded");
  const wrong = followUp && wrongPlan(followUp, facts);
  if (wrong) return wrong;
  const number = `M-${facts.today.slice(0, 4)}-${String(book.lastNumber + 1).padStart(4, "0")}`;
  const events: ContactEvent[] = [
    { type: "ContactLogged", contact: id, number, ...said, ...(staff === undefined ? {} : { by: staff }) },
  ];
  if (staff !== undefined && given) events.push({ type: "ContactAnswered", contact: id, answer: given, by: staff });
  if (followUp) events.push({ type: "FollowUpPlanned", followUp: `f-${id}`, contact: id, ...followUp });
  return accept(events, { contact: id, number });
}

/** L4. */
function answer(book: ContactBook, { contact: id, answer: given, note }: Of<"AnswerContact">, by: StaffId) {
  const contact = book.contacts.get(id);
  if (!contact) return refuse("UnknownContact");
  if (contact.answered) return refuse("ContactAnswered", { number: contact.number });
  return accept<ContactEvent>([
    { type: "ContactAnswered", contact: id, answer: given, by, ...(note === undefined ? {} : { note }) },
  ]);
}

/** L5. */
function link(book: ContactBook, { contact: id, kind, target }: Of<"LinkContact">, by: StaffId): ContactOutcome {
  const contact = book.contacts.get(id);
  if (!contact) return refuse("UnknownContact");
  if (contact.became[kind]) return refuse("ContactLinked", { number: contact.number });
  return accept([{ type: "ContactLinked", contact: id, kind, target, by }]);
}

/** L6. */
function plan(book: ContactBook, command: Of<"PlanFollowUp">, { id, facts }: ContactContext): ContactOutcome {
  const { type: _, ...planned } = command;
  if (!book.contacts.has(command.contact)) return refuse("UnknownContact");
  return wrongPlan(planned, facts) ?? accept([{ type: "FollowUpPlanned", followUp: id, ...planned }], { followUp: id });
}

function move(book: ContactBook, command: Of<"MoveFollowUp">, by: StaffId, facts: ContactFacts): ContactOutcome {
  const held = book.followUps.get(command.followUp);
  if (!held) return unknown(book, command.followUp);
  const { owner = held.owner, day = held.day } = command;
  if (owner === held.owner && day === held.day) return accept([]);
  // Handing it on does not ask for another day, even when it is overdue.
  const wrong = wrongPlan({ owner, day: command.day ?? facts.today }, facts);
  return wrong ?? accept([{ type: "FollowUpMoved", followUp: held.id, owner, day, by }]);
}

function finish(book: ContactBook, { followUp }: Of<"FinishFollowUp">, by: StaffId): ContactOutcome {
  const held = book.followUps.get(followUp);
  return held ? accept([{ type: "FollowUpFinished", followUp, by }]) : unknown(book, followUp);
}

function unknown(book: ContactBook, followUp: string) {
  return refuse(book.done.has(followUp) ? "FollowUpDone" : "UnknownFollowUp");
}

function wrongPlan({ owner, day }: { readonly owner: StaffId; readonly day: string }, facts: ContactFacts) {
  if (!facts.staff.includes(owner)) return refuse("UnknownPerson");
  const isReal = businessDayOf({ calendar: "gregory", date: day }) !== undefined;
  const isPossible = isReal && day >= facts.today && day <= addDays(facts.today, furthestDays);
  return isPossible ? undefined : refuse("ImpossibleDate", { date: day });
}
