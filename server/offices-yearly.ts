import { businessDay } from "../shared/office/business-day.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { EngineAnswer, Request } from "./engine-types.ts";
import { thisYear, type YearKeeping, yearBefore, yearOf } from "./office-years.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";

type YearState = { readonly year: string | undefined; readonly isOpen: boolean };

/** Sends a command into this year's book, which must have been made ready; over New Year a repetition finds the old one. */
export async function sendIntoYear<State extends YearState, Command extends { readonly type: string }, Facts, Carried>(
  { engine }: Pick<OfficeGround, "engine">,
  office: OpenOffice,
  keeping: YearKeeping<State, Command, Facts, Carried>,
  { at, asked }: { readonly at: Envelope["at"]; readonly asked: Request<Command, Facts> },
): Promise<EngineAnswer> {
  if (isNewYear(office) || isOfLastYear(office, at)) {
    // S2: a closed year takes nothing new, so asking it is safe; what it knows it answers again.
    const book = yearBefore(keeping, office);
    const { state } = await engine.read(book);
    const answer = state.year === undefined || state.isOpen ? undefined : await engine.send(book, asked);
    if (answer?.status === "accepted") return answer;
  }
  return engine.send(thisYear(keeping, office), asked);
}

/** On the first day of a year a command may be the repetition of one whose answer was lost in the old one. */
function isNewYear(office: OpenOffice): boolean {
  return office.today().day.endsWith("-01-01");
}

/** Whether the asker made it in an earlier year of the office. */
function isOfLastYear(office: OpenOffice, at: Envelope["at"]): boolean {
  return at !== undefined && businessDay(at, office.setup().state.timeZone).slice(0, 4) < yearOf(office.today().day);
}
