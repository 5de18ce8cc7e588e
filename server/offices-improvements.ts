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
  const answerable = await answerableOf(ground, office, by, command);
  const facts = { ...factsOf(office), colleagues, ...senderOf(ground, office, by), ...answerable };
  return sendIntoYear(ground, office, improvementYears, { at, asked: { id, command, by, facts, office: office.id } });
}

/** I3: a link is counted by a hash of its own, which no rating's hash can be laid beside (R12). */
function senderOf({ secret }: OfficeGround, { id }: OpenOffice, by: Actor): Pick<ImprovementFacts, "sender"> {
  return by.kind === "visitor" ? { sender: keyedHash(secret, "suggesting ticket", `${id}|${by.ticket}`) } : {};
}

/** I2: who left a mobile for the answer at this very kiosk: nobody else agreed there to be answered. */
async function answerableOf(
  { persons }: OfficeGround,
  { id }: OpenOffice,
  by: Actor,
  command: ImprovementCommand,
): Promise<Pick<ImprovementFacts, "answerable">> {
  if (by.kind !== "device" || command.type !== "FileSuggestion" || command.person === undefined) return {};
  const known = await persons?.read(id, command.person, { by: by.id, why: "suggestion" });
  const hasAgreed = known?.consents.some(({ purpose, isGiven, by: taker }) => {
    return purpose === "serviceData" && isGiven && taker === by.id;
  });
  return hasAgreed ? { answerable: command.person } : {};
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
