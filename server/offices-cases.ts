import type { CaseCommand, CaseSource } from "../shared/cases/commands.ts";
import { carriedFrom } from "../shared/cases/evolve.ts";
import type { Case, Casebook, CaseFacts, SourceFacts } from "../shared/cases/state.ts";
import type { Contact } from "../shared/contacts/state.ts";
import type { BusinessDay, CommandId } from "../shared/office/ids.ts";
import type { Ticket } from "../shared/office/state.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import { channelsOn } from "../shared/setup/association.ts";
import type { Setup } from "../shared/setup/setup.ts";
import { type PairedDevice, tabletCounters } from "./access/access.ts";
import { casesBook } from "./books.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { type YearKeeping, yearOf } from "./office-years.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";
import { sendIntoYear } from "./offices-yearly.ts";

/** Cases are kept by the year. */
export const caseYears: YearKeeping<Casebook, CaseCommand, CaseFacts, readonly Case[]> = {
  book: casesBook,
  open: { type: "OpenYear" },
  close: { type: "CloseYear" },
  nothing: [],
  carriedFrom: (state) => carriedFrom(state, state.carried),
  facts: (office, carried) => ({ ...office.caseFacts(), carried }),
};

/** What a case command may know of the setup and the year, before people and tickets. */
export function caseFactsOf({ timeZone, casework, services, channels }: Setup, today: BusinessDay): CaseFacts {
  const on = channelsOn(channels);
  return {
    year: yearOf(today),
    timeZone,
    casework,
    services: services.map((each) => each.id),
    staff: [],
    tablets: [],
    carried: [],
    ...(on === undefined ? {} : { channels: on }),
  };
}

type AskedOfCases = { readonly id: CommandId; readonly command: CaseCommand; readonly at?: Envelope["at"] };

/** Sends a command into this year's case book, which is opened first where nobody has opened it. */
export async function sendIntoCases(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  { id, command, at }: AskedOfCases,
): Promise<EngineAnswer> {
  if (!(await office.makeYearReady("cases"))) return { status: "failed" };
  const facts = await caseFacts(ground, office, command, by);
  return sendIntoYear(ground, office, caseYears, { at, asked: { id, command, by, facts, office: office.id } });
}

/** What a case command may know of setup, day and people. */
async function caseFacts(
  ground: OfficeGround,
  office: OpenOffice,
  command: CaseCommand,
  by: CommandSender["actor"],
): Promise<CaseFacts> {
  const facts = { ...office.caseFacts(), staff: [...ground.access.directory(office.id).keys()] };
  if (command.type === "AskSignature" || command.type === "SignOnTablet") {
    const devices = ground.access.devices(office.id);
    return { ...facts, tablets: tabletCounters(devices), ...(await counterOf(ground, office, by, devices)) };
  }
  if (command.type !== "OpenCase") return facts;
  return { ...facts, ...(await originOf(ground, office, command.source)) };
}

/** K18: the visit or the contact that a new case names, as it was recorded. */
async function originOf(
  { engine }: OfficeGround,
  office: OpenOffice,
  source: CaseSource,
): Promise<Pick<CaseFacts, "ticket" | "contact">> {
  if (source.kind === "form") return {};
  if (source.kind === "ticket") {
    const { state } = await engine.read(office.today().book);
    const ticket = state.tickets.get(source.ticket);
    return { ticket: ticket ? ofVisit(ticket) : null };
  }
  const id = source.kind === "contact" ? source.contact : source.form;
  for (const book of office.contactsBooks()) {
    const contact = (await engine.read(book)).state.contacts.get(id);
    if (contact) return { contact: ofContact(contact) };
  }
  return { contact: null };
}

/** Of a visit: whoever is spoken for is the applicant, where the desk took her down (R5, R9). */
function ofVisit({ code, channel, visitor, reception }: Ticket): SourceFacts {
  const acting = reception?.acting?.as ?? "self";
  const represented = reception?.people.find(({ part }) => part === "represented")?.person;
  const person = acting === "self" ? visitor : (represented ?? visitor);
  const relation = acting === "relative" ? "delegate" : acting;
  const papers = Object.entries(reception?.papers ?? {}).flatMap(([document, { state, by }]) =>
    state === "missing" ? [] : [{ document, isMatched: state === "matched", by }],
  );
  return { channel, reference: code, relation, papers, ...(person === undefined ? {} : { person }) };
}

function ofContact({ channel, number, person }: Contact): SourceFacts {
  const relation = channel === "delegate" ? ({ relation: "delegate" } as const) : {};
  return { channel, reference: number, ...relation, ...(person === undefined ? {} : { person }) };
}

/** The counter at which a person sits today, or on which a tablet stands. */
async function counterOf(
  { engine }: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  devices: readonly PairedDevice[],
): Promise<Pick<CaseFacts, "counter">> {
  if (by.kind === "device") {
    const counter = devices.find(({ id }) => id === by.id)?.counter;
    return counter === undefined ? {} : { counter };
  }
  if (by.kind !== "staff") return {};
  const { state } = await engine.read(office.today().book);
  const held = [...state.counters.values()].find(({ person }) => person === by.id);
  return held ? { counter: held.id } : {};
}
