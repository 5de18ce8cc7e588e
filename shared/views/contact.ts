import type { AnswerGiven, LinkKind } from "../contacts/commands.ts";
import type { Contact, ContactBook } from "../contacts/state.ts";
import type { VisitLanguage } from "../office/commands.ts";
import type { Instant } from "../office/ids.ts";
import { type ContactLook, type ContactRow, contactRow } from "./contacts.ts";
import type { OpenWords } from "./desk.ts";

/** One contact, whole, for who opened it. */
export type ContactView = { readonly contact: WholeContact | null };

export type WholeContact = ContactRow & {
  /** An id of the vault; the page asks for the person, and that is noted. */
  readonly person: string | null;
  readonly note: string;
  readonly language: VisitLanguage | null;
  readonly answered: (AnswerGiven & { readonly by: string; readonly at: Instant; readonly note: string }) | null;
  readonly links: readonly { readonly kind: LinkKind; readonly target: string }[];
  readonly promises: readonly { readonly day: string; readonly owner: string; readonly note: string }[];
};

/** `number` as people write it, `M-2026-0001`. */
export function contactView(
  books: readonly ContactBook[],
  number: string,
  { directory, open }: ContactLook & { readonly open: OpenWords },
): ContactView {
  const words = (stored: string | undefined) => (stored === undefined ? "" : open(stored));
  const nameOf = (id: string) => directory.get(id)?.name ?? id;
  for (const book of books) {
    const contact = [...book.contacts.values()].find((each) => each.number === number);
    if (!contact) continue;
    const promises = [...book.followUps.values()].filter((each) => each.contact === contact.id);
    return {
      contact: {
        ...contactRow(contact, directory),
        person: contact.person ?? null,
        note: words(contact.note),
        language: contact.language ?? null,
        answered: answerOf(contact, nameOf, words),
        links: Object.entries(contact.became).map(([kind, { target }]) => ({ kind: kind as LinkKind, target })),
        promises: promises.map(({ day, owner, note }) => ({ day, owner: nameOf(owner), note: words(note) })),
      },
    };
  }
  return { contact: null };
}

type Words = (stored: string | undefined) => string;

function answerOf({ answered }: Contact, nameOf: (id: string) => string, words: Words): WholeContact["answered"] {
  if (!answered) return null;
  const { by, note, ...rest } = answered;
  return { ...rest, by: nameOf(by), note: words(note) };
}
