import type { ImprovementCommand } from "../shared/improvements/commands.ts";
import {
  type Carried,
  type ImprovementFacts,
  type Improvements,
  nothingCarried,
} from "../shared/improvements/state.ts";
import type { Actor, CommandId } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import { reasonsOfForms } from "../shared/setup/survey-form.ts";
import { colleaguesOf } from "../shared/views/improvements.ts";
import { keyedHash } from "./access/secret.ts";
import { improvementsBook } from "./books.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { type YearKeeping, yearOf } from "./office-years.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";
import { sendIntoYear } from "./offices-yearly.ts";

/** Suggestions, actions and notices are kept by the year. */
export const improvementYears: YearKeeping<Improvements, ImprovementCommand, ImprovementFacts, Carried> = {
  book: improvementsBook,
  open: { type: "OpenImprovements" },
  close: { type: "CloseImprovements" },
  nothing: nothingCarried,
  carriedFrom: (state) => state.carried,
  facts: (office, carried) => ({ ...factsOf(office), carried }),
};

type Asked = { readonly id: CommandId; readonly command: ImprovementCommand; readonly at?: Envelope["at"] };

/** Sends a command into this year's improvement book, which is opened first where nobody has opened it. */
export async function sendIntoImprovements(
  ground: OfficeGround,
  office: OpenOffice,
  by: Actor,
  { id, command, at }: Asked,
): Promise<EngineAnswer> {
  if (!(await office.makeYearReady("improvements"))) return { status: "failed" };
  const colleagues = new Map(
    colleaguesOf(ground.access.directory(office.id)).map(({ id: person, isManager }) => [person, { isManager }]),
  );
  const facts = { ...factsOf(office), colleagues, ...senderOf(ground, office, by) };
  return sendIntoYear(ground, office, improvementYears, { at, asked: { id, command, by, facts, office: office.id } });
}

/** I3: a link is counted by a hash of its own, which no rating's hash can be laid beside (R12). */
function senderOf({ secret }: OfficeGround, { id }: OpenOffice, by: Actor): Pick<ImprovementFacts, "sender"> {
  return by.kind === "visitor" ? { sender: keyedHash(secret, "suggesting ticket", `${id}|${by.ticket}`) } : {};
}

/** What a command may know of the setup and the year, before people. */
function factsOf(office: OpenOffice): ImprovementFacts {
  const { timeZone, services, survey, casework } = office.setup().state;
  return {
    year: yearOf(office.today().day),
    timeZone,
    services: services.map((each) => each.id),
    reasons: reasonsOfForms(survey).map((each) => each.id),
    holidays: casework.holidays,
    colleagues: new Map(),
    carried: nothingCarried,
  };
}
