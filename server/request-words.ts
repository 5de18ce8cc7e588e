import type { CaseSource } from "../shared/cases/commands.ts";
import { requestWords } from "../shared/contacts/request-words.ts";
import type { Contact } from "../shared/contacts/state.ts";
import type { Actor } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";

/**
 * K28: a case that opens from a form, or from a contact that is a request, begins with a copy of its words: kept as long
 * as the case, hers for whom it is, corrected without touching what came. Rejects when books or vault cannot be read.
 */
export async function withWordsOfOrigin(
  { engine, words }: Pick<OfficeGround, "engine" | "words">,
  office: OpenOffice,
  by: Actor,
  envelope: Envelope,
): Promise<Envelope> {
  const { id, command } = envelope;
  if (command.type !== "OpenCase" || command.details !== undefined) return envelope;
  const contact = await contactOf(engine, office, command.source);
  const written = contact && requestWords(contact);
  if (written === undefined) return envelope;
  const person = command.person ?? contact?.person;
  const details = await words.copy(office.id, written, {
    command: id,
    by,
    ...(person === undefined ? {} : { person }),
  });
  return details === undefined ? envelope : { ...envelope, command: { ...command, details } };
}

/** The contact that a case arises of, of this year or the last. */
export async function contactOf(
  engine: OfficeGround["engine"],
  office: OpenOffice,
  source: CaseSource,
): Promise<Contact | undefined> {
  if (source.kind !== "contact" && source.kind !== "website") return undefined;
  const id = source.kind === "contact" ? source.contact : source.form;
  for (const book of office.contactsBooks()) {
    const contact = (await engine.read(book)).state.contacts.get(id);
    if (contact) return contact;
  }
  return undefined;
}
