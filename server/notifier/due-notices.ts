import { addDays } from "../../shared/cases/calendar.ts";
import type { Case, Casebook } from "../../shared/cases/state.ts";
import type { ContactBook } from "../../shared/contacts/state.ts";
import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import type { Office } from "../../shared/office/state.ts";
import type { NoticeName } from "../../shared/persons/notices.ts";

/** Something that a person should be told, once. `id` names the fact, so that any hub names it alike (R21, P12). */
export type DueNotice = {
  readonly id: string;
  readonly about: NoticeName;
  readonly person: string;
  readonly facts: { readonly code: string };
};

/** The turn is near when so few are ahead. */
const nearAhead = 3;
/** A document that ends so soon is told of. */
const expiringDays = 14;
/** What happened longer ago is told no more: it is old news, and what was told is remembered for a month only. */
const newsMs = 3 * 24 * 60 * minuteMs;

/** Whose turn is near now: those who are known, wait, and have at most three ahead. */
export function nearTurns(office: Office): readonly DueNotice[] {
  return [...office.tickets.values()].flatMap((ticket): readonly DueNotice[] => {
    const { visitor, state, id, code } = ticket;
    if (visitor === undefined || state.phase !== "waiting" || peopleAhead(office, ticket) > nearAhead) return [];
    return [{ id: `turn ${office.day} ${id}`, about: "turnNear", person: visitor, facts: { code } }];
  });
}

/** Whose answer is ready, or whose document ends soon. */
export function caseNews(book: Casebook, today: BusinessDay, now: Instant): readonly DueNotice[] {
  const until = addDays(today, expiringDays);
  return [...book.cases.values()].flatMap((held) => [...decided(held, now), ...expiring(held, today, until)]);
}

function decided({ id, number, person, stage, decisions }: Case, now: Instant): readonly DueNotice[] {
  const last = decisions.at(-1);
  if (person === undefined || stage !== "answer" || !last || now - last.at > newsMs) return [];
  return [{ id: `decision ${id} ${decisions.length}`, about: "decisionReady", person, facts: { code: number } }];
}

function expiring({ id, number, person, stage, documents }: Case, today: BusinessDay, until: BusinessDay) {
  if (person === undefined || stage === "closed") return [];
  return documents.flatMap((document): readonly DueNotice[] => {
    const day = document.status === "matched" ? document.expiry?.day : undefined;
    if (day === undefined || day < today || day > until) return [];
    const fact = `expiring ${id} ${document.id} ${day}`;
    return [{ id: fact, about: "documentExpiring", person, facts: { code: number } }];
  });
}

/** Whose message by the public form was answered. Of a call the caller knows. */
export function answeredContacts(book: ContactBook, now: Instant): readonly DueNotice[] {
  return [...book.contacts.values()].flatMap(({ id, number, person, by, answered }): readonly DueNotice[] => {
    const isNews = answered?.how === "answered" && now - answered.at <= newsMs;
    if (person === undefined || by !== undefined || !isNews) return [];
    return [{ id: `contact ${id}`, about: "contactAnswered", person, facts: { code: number } }];
  });
}
