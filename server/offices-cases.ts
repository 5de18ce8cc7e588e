import type { CaseCommand, CaseSource, Of, VaultId } from "../shared/cases/commands.ts";
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
import { derivedId } from "./derived-id.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { type YearKeeping, yearOf } from "./office-years.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";
import { sendIntoYear } from "./offices-yearly.ts";
import { contactOf } from "./request-words.ts";

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
  await bringUp(ground, office, command, id);
  const facts = await caseFacts(ground, office, command, by);
  return sendIntoYear(ground, office, caseYears, { at, asked: { id, command, by, facts, office: office.id } });
}

/** Commands that rest on what the statement shows of its applicant. */
const restOnStatement: ReadonlySet<CaseCommand["type"]> = new Set<CaseCommand["type"]>([
  "SignStatement",
  "AskSignature",
  "SignOnTablet",
  "SubmitCase",
]);

/** K26: where the applicant was corrected and nobody could say so in the book, it is said before it matters. */
async function bringUp(
  ground: OfficeGround,
  office: OpenOffice,
  command: CaseCommand,
  after: CommandId,
): Promise<void> {
  if (!("case" in command) || !restOnStatement.has(command.type)) return;
  const held = (await ground.engine.read(office.casesBook())).state.cases.get(command.case);
  if (held?.person === undefined || held.stage !== "collecting") return;
  const { applicantMarks = [] } = await marksOf(ground, office, held.person);
  if (applicantMarks.length === 0 || applicantMarks.includes(held.applicant ?? "")) return;
  await noteApplicant(ground, office, held.person, after);
}

/** Tells the book of cases that what is shown of this applicant may have changed. Rejects where it cannot be told. */
export async function noteApplicant(
  ground: OfficeGround,
  office: OpenOffice,
  person: VaultId,
  after: CommandId,
): Promise<void> {
  const { state } = await ground.engine.read(office.casesBook());
  const isCollected = (held: Case) => held.person === person && held.stage === "collecting";
  if (![...state.cases.values()].some(isCollected)) return;
  const { applicantMarks = [] } = await marksOf(ground, office, person);
  const id = derivedId("applicant shown", after, applicantMarks.join(" "));
  const noted = { id, command: { type: "NoteApplicant", person } } as const;
  const answer = await sendIntoCases(ground, office, { kind: "hub" }, noted);
  if (answer.status === "failed") throw new Error(`what is shown of applicant ${person} could not be noted`);
}

/** What a case command may know of setup, day and people. */
async function caseFacts(
  ground: OfficeGround,
  office: OpenOffice,
  command: CaseCommand,
  by: CommandSender["actor"],
): Promise<CaseFacts> {
  const known = { ...office.caseFacts(), staff: [...ground.access.directory(office.id).keys()] };
  if (command.type === "OpenCase") return { ...known, ...(await factsOfOpening(ground, office, command)) };
  if (command.type === "NameApplicant" || command.type === "NoteApplicant") {
    return { ...known, ...(await marksOf(ground, office, command.person)) };
  }
  const facts = { ...known, ...(await factsOfApplicant(ground, office, command)) };
  if (command.type === "AskSignature" || command.type === "SignOnTablet") {
    const devices = ground.access.devices(office.id);
    return { ...facts, tablets: tabletCounters(devices), ...(await counterOf(ground, office, by, devices)) };
  }
  return facts;
}

/** The visit or the contact that a new case names, and whether its applicant is kept (K24). */
async function factsOfOpening(
  ground: OfficeGround,
  office: OpenOffice,
  command: Of<"OpenCase">,
): Promise<Partial<CaseFacts>> {
  const origin = await originOf(ground, office, command.source);
  const person = command.person ?? origin.ticket?.person ?? origin.contact?.person;
  return { ...origin, ...(await keptOf(ground, office, person)), ...(await marksOf(ground, office, person)) };
}

/** Whether the vault keeps the applicant of the case that this is about. */
async function factsOfApplicant(
  ground: OfficeGround,
  office: OpenOffice,
  command: CaseCommand,
): Promise<Partial<CaseFacts>> {
  if (!("case" in command)) return {};
  const { state } = await ground.engine.read(office.casesBook());
  return keptOf(ground, office, state.cases.get(command.case)?.person);
}

async function keptOf(
  { persons }: OfficeGround,
  office: OpenOffice,
  person: VaultId | undefined,
): Promise<Pick<CaseFacts, "isApplicantKept">> {
  if (person === undefined || persons === undefined) return {};
  return { isApplicantKept: await persons.has(office.id, person) };
}

async function marksOf(
  { persons }: OfficeGround,
  office: OpenOffice,
  person: VaultId | undefined,
): Promise<Pick<CaseFacts, "applicantMarks">> {
  if (person === undefined || persons === undefined) return {};
  return { applicantMarks: await persons.marksOf(office.id, person) };
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
  const contact = await contactOf(engine, office, source);
  return { contact: contact ? ofContact(contact) : null };
}

/** Whose request a visit is: whoever is spoken for, where the desk took her down (R5, R9). */
export function subjectOf({ visitor, reception }: Pick<Ticket, "visitor" | "reception">): VaultId | undefined {
  const acting = reception?.acting?.as ?? "self";
  const represented = reception?.people.find(({ part }) => part === "represented")?.person;
  return acting === "self" ? visitor : (represented ?? visitor);
}

function ofVisit(ticket: Ticket): SourceFacts {
  const { code, channel, reception } = ticket;
  const acting = reception?.acting?.as ?? "self";
  const person = subjectOf(ticket);
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
