import type { CaseCommand } from "../shared/cases/commands.ts";
import { carriedFrom } from "../shared/cases/evolve.ts";
import type { Case, Casebook, CaseFacts } from "../shared/cases/state.ts";
import type { BusinessDay, CommandId } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
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
export function caseFactsOf({ timeZone, casework, services }: Setup, today: BusinessDay): CaseFacts {
  const serviceIds = services.map((each) => each.id);
  return { year: yearOf(today), timeZone, casework, services: serviceIds, staff: [], tablets: [], carried: [] };
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
  if (command.type !== "OpenCase" || command.source.kind !== "ticket") return facts;
  const { state } = await ground.engine.read(office.today().book);
  const ticket = state.tickets.get(command.source.ticket);
  if (!ticket) return { ...facts, ticket: null };
  const { channel, visitor } = ticket;
  return { ...facts, ticket: visitor === undefined ? { channel } : { channel, visitor } };
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
