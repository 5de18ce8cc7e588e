import type { ContactCommand } from "../shared/contacts/commands.ts";
import type { ContactFacts } from "../shared/contacts/state.ts";
import type { BusinessDay, CommandId, OfficeId } from "../shared/office/ids.ts";
import { contactsBook } from "./books.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { yearOf } from "./office-years.ts";
import type { CommandSender, ContactsBook, OfficeGround, OpenOffice } from "./offices-types.ts";

/** This year's contacts, and last year's. */
export function contactsBooksOf(office: OfficeId, day: BusinessDay): readonly [ContactsBook, ContactsBook] {
  const year = yearOf(day);
  return [contactsBook(office, year), contactsBook(office, String(Number(year) - 1))];
}

type Asked = { readonly id: CommandId; readonly command: ContactCommand };

/** Sends a command into the book that holds what it is about; a new contact into this year's (L7). */
export async function sendIntoContacts(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  { id, command }: Asked,
): Promise<EngineAnswer> {
  const { engine } = ground;
  const [thisYear, lastYear] = office.contactsBooks();
  const asked = { id, command, by, facts: factsOf(ground, office), office: office.id };
  if (await isKnownTo(ground, lastYear, command)) return engine.send(lastYear, asked);
  // S2 over New Year: it may have been accepted before midnight, its answer lost.
  const before = office.today().day.endsWith("-01-01") ? await engine.recall(lastYear, asked) : undefined;
  return before ?? engine.send(thisYear, asked);
}

async function isKnownTo({ engine }: OfficeGround, book: ContactsBook, command: ContactCommand): Promise<boolean> {
  if (command.type === "LogContact") return false;
  const { state } = await engine.read(book);
  if ("contact" in command) return state.contacts.has(command.contact);
  return state.followUps.has(command.followUp) || state.done.has(command.followUp);
}

function factsOf({ access }: OfficeGround, office: OpenOffice): ContactFacts {
  const { channels, services } = office.setup().state;
  return {
    today: office.today().day,
    channels: channels.filter((each) => each.isOn).map((each) => each.id),
    services: services.map((each) => each.id),
    staff: [...access.directory(office.id).keys()],
  };
}
