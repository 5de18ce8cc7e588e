import type { Envelope } from "../shared/protocol/wire.ts";
import type { SurveyCommand, SurveyFacts } from "../shared/survey/ratings.ts";
import type { EngineAnswer, Request } from "./engine-types.ts";
import { officeDayAt } from "./office-days.ts";
import { ticketFacts, ticketIn } from "./offices-ratings.ts";
import type { DayBook, OfficeGround, OpenOffice, RatingsBook } from "./offices-types.ts";

type Repeated = { readonly at: Envelope["at"]; readonly asked: Request<SurveyCommand, SurveyFacts> };

/**
 * S2 for a rating whose id stands in its book with another ticket: a code means another visit, or none, once the page was
 * turned or the clock was put right. The first answer, where the same words can mean the visit that was rated then.
 */
export async function ratedBefore(
  ground: OfficeGround,
  office: OpenOffice,
  book: RatingsBook,
  { at, asked }: Repeated,
): Promise<EngineAnswer | undefined> {
  const { command, by, facts } = asked;
  if (command.type !== "RateVisit" || command.ticket === undefined || by.kind === "visitor") return undefined;
  for (const day of daysMeant(office, at)) {
    const ticket = ticketFacts(ground, office, await ticketIn(ground, day, command.ticket));
    const before = ticket && (await ground.engine.recall(book, { ...asked, facts: { ...facts, ticket } }));
    if (before?.status === "accepted") return before;
  }
  return undefined;
}

/** Every day in which a code may once have been looked up: today or yesterday, now or when it was touched. */
function daysMeant(office: OpenOffice, at: Envelope["at"]): readonly DayBook[] {
  const { timeZone } = office.setup().state;
  const moments = [office.today().startsAt, ...(at === undefined ? [] : [at])];
  const days = moments.flatMap((moment) => {
    const { book, startsAt } = officeDayAt(office.id, moment, timeZone);
    return [book, officeDayAt(office.id, startsAt - 1, timeZone).book];
  });
  return [...new Map(days.map((book) => [book.name, book])).values()];
}
