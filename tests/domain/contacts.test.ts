import { describe, expect, test } from "vitest";
import type { ContactCommand } from "../../shared/contacts/commands.ts";
import { decide } from "../../shared/contacts/decide.ts";
import { evolve } from "../../shared/contacts/evolve.ts";
import { requestWords } from "../../shared/contacts/request-words.ts";
import { type ContactFacts, initialContacts } from "../../shared/contacts/state.ts";
import type { Actor } from "../../shared/office/ids.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { contactView } from "../../shared/views/contact.ts";
import { contactsView } from "../../shared/views/contacts.ts";
import { hub, person } from "../support/office-day.ts";

const sara = person("sara");
const omar = person("omar");
const today = "2026-11-26";

function story(more: Partial<ContactFacts> = {}) {
  const book = initialContacts();
  let facts: ContactFacts = {
    today,
    channels: ["phone", "letter", "website", "interview"],
    services: ["support"],
    staff: ["sara", "omar"],
    ...more,
  };
  let n = 0;
  const send = (command: ContactCommand, by: Actor = sara, id = `c${++n}`) => {
    const at = Date.parse(`${facts.today}T09:00:00Z`) + n;
    const decision = decide(book, command, { id, at, by, facts });
    if (decision.accepted) for (const event of decision.events) evolve(book, event, at);
    return decision.accepted ? "accepted" : decision.rejection.code;
  };
  return {
    book,
    send,
    on: (day: string) => {
      facts = { ...facts, today: day };
    },
    look: (who = "sara") =>
      contactsView(initialSetup(), [book], { today: facts.today, person: who, directory: staffed }),
  };
}

const staffed = new Map(["sara", "omar"].map((id) => [id, { name: `${id} by name`, isResearcher: false }]));
const call = { type: "LogContact", channel: "phone", subject: "enquiry", answer: { how: "answered" } } as const;
const form = { type: "LogContact", channel: "website", subject: "request", note: "k-note" } as const;

describe("a contact", () => {
  test("L1 R9 by a channel that is on, about a service that is known", () => {
    const { send, book } = story();
    expect(send(call)).toBe("accepted");
    expect(send({ ...call, channel: "delegate" })).toBe("ChannelOff");
    expect(send({ ...call, service: "elsewhere" })).toBe("UnknownService");
    expect(send({ ...call, service: "support" })).toBe("accepted");
    expect(book.contacts.size).toBe(2);
  });

  test("L2 R1 ends answered, or not and why; left open it needs somebody who follows it up", () => {
    const { send, look } = story();
    const { answer: _, ...open } = call;
    expect(send(open)).toBe("FollowUpNeeded");
    expect(send({ ...open, followUp: { owner: "omar", day: "2026-11-30" } })).toBe("accepted");
    expect(send({ ...call, answer: { how: "notAnswered", reason: "noInformation" } })).toBe("accepted");
    expect(look().latest.map(({ state }) => state)).toEqual(["notAnswered", "open"]);
    expect(look("omar").own).toEqual({ count: 1, overdue: 0 });
  });

  test("L2 the public form is open until somebody answers; the hub answers nothing", () => {
    const { send, look } = story();
    expect(send(form, hub)).toBe("accepted");
    expect(send({ ...form, answer: { how: "answered" } }, hub)).toBe("StaffOnly");
    expect(look().open).toMatchObject({ count: 1, contacts: [{ number: "M-2026-0001", by: null, state: "open" }] });
    expect(send({ type: "AnswerContact", contact: "c1", answer: { how: "answered" } }, hub)).toBe("StaffOnly");
  });

  test("L3 is called by year and running number", () => {
    const { send, look } = story();
    send(call);
    send(call);
    expect(look().latest.map(({ number }) => number)).toEqual(["M-2026-0002", "M-2026-0001"]);
  });

  test("L4 is answered once", () => {
    const { send, look, book } = story();
    send(form, hub);
    const answer = { type: "AnswerContact", contact: "c1", answer: { how: "answered" }, note: "k-said" } as const;
    expect(send(answer, omar)).toBe("accepted");
    expect(send(answer, sara)).toBe("ContactAnswered");
    expect(send({ ...answer, contact: "nothing" })).toBe("UnknownContact");
    expect(look().open.count).toBe(0);
    const look1 = { today, person: "sara", directory: staffed, open: (id: string) => `opened ${id}` };
    expect(contactView([book], "M-2026-0001", look1).contact).toMatchObject({
      note: "opened k-note",
      answered: { how: "answered", by: "omar by name", note: "opened k-said" },
    });
    expect(contactView([book], "M-2026-0009", look1).contact).toBeNull();
  });

  test("L5 becomes a ticket, a case and a suggestion, one of each, and waits no more", () => {
    const { send, look } = story();
    send(form, hub);
    for (const kind of ["ticket", "case", "suggestion"] as const) {
      expect(send({ type: "LinkContact", contact: "c1", kind, target: `${kind}-1` })).toBe("accepted");
      expect(send({ type: "LinkContact", contact: "c1", kind, target: `${kind}-2` })).toBe("ContactLinked");
    }
    expect(look().open.count).toBe(0);
    expect(look().latest[0]).toMatchObject({ state: "became", became: ["ticket", "case", "suggestion"] });
  });
});

describe("a follow-up", () => {
  const plan = (day: string, owner = "omar") => ({ type: "PlanFollowUp", contact: "c1", owner, day }) as const;

  test.each(["2026-11-25", "2026-11-31", "2026-13-01", "2027-11-28", "soon"])("L6 has a day ahead: not %s", (day) => {
    const { send } = story();
    send(call);
    expect(send(plan(day))).toBe("ImpossibleDate");
    expect(send({ ...call, followUp: { owner: "omar", day } })).toBe("ImpossibleDate");
  });

  test("L6 has an owner who works here; today and a year ahead are days", () => {
    const { send } = story();
    send(call);
    expect(send(plan(today, "stranger"))).toBe("UnknownPerson");
    expect(send(plan(today))).toBe("accepted");
    expect(send(plan("2027-11-27"))).toBe("accepted");
    expect(send({ ...plan(today), contact: "nothing" })).toBe("UnknownContact");
  });

  test("L6 is overdue when its day is over; moved to a day or an owner; done once", () => {
    const { send, look, on } = story();
    send(call);
    expect(send(plan(today), sara, "f1")).toBe("accepted");
    expect(look("omar").followUps[0]).toMatchObject({ id: "f1", isOwn: true, isOverdue: false });
    on("2026-11-27");
    expect(look("omar").own).toEqual({ count: 1, overdue: 1 });
    expect(send({ type: "MoveFollowUp", followUp: "f1", owner: "sara" })).toBe("accepted");
    expect(look("sara").followUps[0]).toMatchObject({ isOverdue: true, isOwn: true });
    expect(send({ type: "MoveFollowUp", followUp: "f1", day: "2026-11-25" })).toBe("ImpossibleDate");
    expect(send({ type: "MoveFollowUp", followUp: "f1", day: "2026-11-29" })).toBe("accepted");
    expect(look("sara").own).toEqual({ count: 1, overdue: 0 });
    expect(send({ type: "FinishFollowUp", followUp: "f1" })).toBe("accepted");
    expect(send({ type: "FinishFollowUp", followUp: "f1" })).toBe("FollowUpDone");
    expect(send({ type: "MoveFollowUp", followUp: "f1", day: "2026-11-29" })).toBe("FollowUpDone");
    expect(send({ type: "FinishFollowUp", followUp: "f2" })).toBe("UnknownFollowUp");
    expect(look("sara").followUps).toEqual([]);
  });

  test("own ones stand first, then the most urgent", () => {
    const { send, look } = story();
    send(call);
    send(plan("2026-11-27", "omar"));
    send(plan("2026-12-05", "sara"));
    send(plan("2026-11-29", "sara"));
    expect(look("sara").followUps.map(({ owner, day }) => `${owner.id} ${day}`)).toEqual([
      "sara 2026-11-29",
      "sara 2026-12-05",
      "omar 2026-11-27",
    ]);
  });
});

test("K28 the words of a form, or of a contact that is a request, become a case's; a note on another contact does not", () => {
  const note = "k-words";
  expect(requestWords({ channel: "website", subject: "enquiry", note })).toBe(note);
  expect(requestWords({ channel: "phone", subject: "request", note })).toBe(note);
  expect(requestWords({ channel: "phone", subject: "complaint", note })).toBeUndefined();
  expect(requestWords({ channel: "website", subject: "request" })).toBeUndefined();
});
