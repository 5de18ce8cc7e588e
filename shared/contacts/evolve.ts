import { type Instant, never } from "../office/ids.ts";
import type { ContactEvent, EventOf } from "./events.ts";
import type { Contact, ContactBook, FollowUp } from "./state.ts";

/** Applies one fact to the year, in place; contacts and follow-ups are replaced, never changed. */
export function evolve(book: ContactBook, event: ContactEvent, at: Instant): void {
  switch (event.type) {
    case "ContactLogged":
      return logged(book, event, at);
    case "ContactAnswered": {
      const { by, answer, note } = event;
      const answered = { by, at, ...answer, ...(note === undefined ? {} : { note }) };
      return change(book, event.contact, (contact) => ({ ...contact, answered }));
    }
    case "ContactLinked": {
      const { kind, target, by } = event;
      const link = { [kind]: { target, by, at } };
      return change(book, event.contact, (contact) => ({ ...contact, became: { ...contact.became, ...link } }));
    }
    case "FollowUpPlanned": {
      const { type: _, followUp: id, ...planned } = event;
      book.followUps.set(id, { id, ...planned } satisfies FollowUp);
      return;
    }
    case "FollowUpMoved": {
      const held = book.followUps.get(event.followUp);
      if (held) book.followUps.set(held.id, { ...held, owner: event.owner, day: event.day });
      return;
    }
    case "FollowUpFinished":
      book.followUps.delete(event.followUp);
      book.done.add(event.followUp);
      return;
    default:
      return never(event);
  }
}

function logged(book: ContactBook, event: EventOf<"ContactLogged">, at: Instant): void {
  const { type: _, contact: id, ...said } = event;
  book.lastNumber += 1;
  book.contacts.set(id, { id, at, became: {}, ...said });
}

function change(book: ContactBook, id: string, next: (contact: Contact) => Contact): void {
  const contact = book.contacts.get(id);
  if (contact) book.contacts.set(id, next(contact));
}
