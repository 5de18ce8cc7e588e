import type { CaseCommand } from "../shared/cases/commands.ts";
import type { CaseFacts } from "../shared/cases/state.ts";
import { businessDay } from "../shared/office/business-day.ts";
import type { CommandId } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { yearBefore, yearOf } from "./office-years.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";

type AskedOfCases = { readonly id: CommandId; readonly command: CaseCommand; readonly at?: Envelope["at"] };

/** Sends a command into this year's case book, which is opened first where nobody has opened it. */
export async function sendIntoCases(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  { id, command, at }: AskedOfCases,
): Promise<EngineAnswer> {
  if (!(await office.makeYearReady())) return { status: "failed" };
  const facts = await caseFacts(ground, office, command);
  const asked = { id, command, by, facts, office: office.id };
  if (isNewYear(office) || isOfLastYear(office, at)) {
    const before = await answerOfLastYear(ground, office, asked);
    if (before) return before;
  }
  return ground.engine.send(office.casesBook(), asked);
}

/** On the first day of a year a command may be the repetition of one whose answer was lost in the old one. */
function isNewYear(office: OpenOffice): boolean {
  return office.today().day.endsWith("-01-01");
}

/** Whether the asker made it in an earlier year of the office. */
function isOfLastYear(office: OpenOffice, at: Envelope["at"]): boolean {
  return at !== undefined && businessDay(at, office.setup().state.timeZone).slice(0, 4) < yearOf(office.today().day);
}

/** S2 over New Year: a closed year takes nothing new, so asking it is safe; what it knows it answers again. */
async function answerOfLastYear(
  { engine }: OfficeGround,
  office: OpenOffice,
  asked: Parameters<OfficeGround["engine"]["send"]>[1] & { readonly command: CaseCommand; readonly facts: CaseFacts },
): Promise<EngineAnswer | undefined> {
  const book = yearBefore(office);
  const { state } = await engine.read(book);
  if (state.year === undefined || state.isOpen) return undefined;
  const answer = await engine.send(book, asked);
  return answer.status === "accepted" ? answer : undefined;
}

/** What a case command may know of setup, day and people. */
async function caseFacts(ground: OfficeGround, office: OpenOffice, command: CaseCommand): Promise<CaseFacts> {
  const facts = { ...office.caseFacts(), staff: [...ground.access.directory(office.id).keys()] };
  if (command.type !== "OpenCase" || command.source.kind !== "ticket") return facts;
  const { state } = await ground.engine.read(office.today().book);
  const ticket = state.tickets.get(command.source.ticket);
  if (!ticket) return { ...facts, ticket: null };
  const { channel, visitor } = ticket;
  return { ...facts, ticket: visitor === undefined ? { channel } : { channel, visitor } };
}
