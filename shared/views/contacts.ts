import type { FollowUpId, LinkKind, Subject } from "../contacts/commands.ts";
import { type Contact, type ContactBook, type FollowUp, isOpen } from "../contacts/state.ts";
import type { Channel } from "../office/commands.ts";
import type { BusinessDay, Instant, ServiceId, StaffId } from "../office/ids.ts";
import type { OfficeChannel } from "../setup/association.ts";
import type { Setup } from "../setup/setup.ts";
import type { Directory } from "./desk.ts";

/** What came in by any channel, and what was promised. Words and persons are in the view of one contact. */
export type ContactsView = {
  readonly today: BusinessDay;
  /** Not answered yet, the longest waiting first. */
  readonly open: { readonly count: number; readonly contacts: readonly ContactRow[] };
  /** The latest first. */
  readonly latest: readonly ContactRow[];
  /** Own ones first, the most urgent before the rest. */
  readonly followUps: readonly FollowUpRow[];
  readonly own: { readonly count: number; readonly overdue: number };
  /** All that have a name; a new one comes by one of those that are on. */
  readonly channels: readonly OfficeChannel[];
  /** What can be chosen for a new one. */
  readonly services: Setup["services"];
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[];
};

export type ContactRow = {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly subject: Subject;
  readonly service: ServiceId | null;
  readonly at: Instant;
  readonly by: string | null;
  readonly state: "open" | "answered" | "notAnswered" | "became";
  readonly became: readonly LinkKind[];
  readonly hasPerson: boolean;
  readonly isMisconception: boolean;
  readonly isHomeVisit: boolean;
};

export type FollowUpRow = {
  readonly id: FollowUpId;
  readonly number: string;
  readonly subject: Subject;
  readonly owner: { readonly id: StaffId; readonly name: string };
  readonly isOwn: boolean;
  readonly day: BusinessDay;
  readonly isOverdue: boolean;
};

export type ContactLook = { readonly today: BusinessDay; readonly person: StaffId; readonly directory: Directory };

const openShown = 30;
const latestShown = 30;
const followUpsShown = 60;

/** `books`: this year's and last year's (L7). */
export function contactsView(setup: Setup, books: readonly ContactBook[], look: ContactLook): ContactsView {
  const contacts = books.flatMap((book) => [...book.contacts.values()]);
  const open = contacts.filter(isOpen).sort((a, b) => a.at - b.at);
  const latest = contacts.toSorted((a, b) => b.at - a.at || (a.number < b.number ? 1 : -1)).slice(0, latestShown);
  const followUps = books.flatMap((book) => [...book.followUps.values()].map((each) => rowOf(book, each, look)));
  const own = followUps.filter((each) => each.isOwn);
  return {
    today: look.today,
    open: { count: open.length, contacts: open.slice(0, openShown).map((each) => contactRow(each, look.directory)) },
    latest: latest.map((each) => contactRow(each, look.directory)),
    followUps: followUps.sort(mostUrgentFirst).slice(0, followUpsShown),
    own: { count: own.length, overdue: own.filter((each) => each.isOverdue).length },
    channels: setup.channels,
    services: setup.services,
    staff: [...look.directory].map(([id, { name }]) => ({ id, name })),
  };
}

export function contactRow(contact: Contact, directory: Directory): ContactRow {
  const { by, service, answered } = contact;
  const became = Object.keys(contact.became) as LinkKind[];
  return {
    id: contact.id,
    number: contact.number,
    channel: contact.channel,
    subject: contact.subject,
    service: service ?? null,
    at: contact.at,
    by: by === undefined ? null : (directory.get(by)?.name ?? by),
    state: answered ? answered.how : became.length > 0 ? "became" : "open",
    became,
    hasPerson: contact.person !== undefined,
    isMisconception: contact.isMisconception ?? false,
    isHomeVisit: contact.isHomeVisit ?? false,
  };
}

function rowOf(book: ContactBook, { id, contact, owner, day }: FollowUp, look: ContactLook): FollowUpRow {
  const held = book.contacts.get(contact);
  return {
    id,
    number: held?.number ?? "",
    subject: held?.subject ?? "other",
    owner: { id: owner, name: look.directory.get(owner)?.name ?? owner },
    isOwn: owner === look.person,
    day,
    isOverdue: day < look.today,
  };
}

function mostUrgentFirst(a: FollowUpRow, b: FollowUpRow): number {
  if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.number < b.number ? -1 : 1;
}
