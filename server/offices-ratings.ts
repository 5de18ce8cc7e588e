import { monthOf } from "../shared/office/business-day.ts";
import type { CommandId } from "../shared/office/ids.ts";
import type { Ticket } from "../shared/office/state.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { SurveyCommand, SurveyFacts } from "../shared/survey/ratings.ts";
import { keyedHash } from "./access/secret.ts";
import { ratingsBook } from "./books.ts";
import { isJustAfterMidnight, officeDayAt, yesterdayOf } from "./office-days.ts";
import type { DayBook, OfficeGround, OpenOffice, RatingsBook } from "./offices-types.ts";

/** What a rating may know of setup and day: the ratings book learns no more of a ticket than a keyed hash and the service. */
export async function ratingFacts(
  ground: OfficeGround,
  office: OpenOffice,
  { at }: Pick<Envelope, "at">,
  command: SurveyCommand,
): Promise<SurveyFacts> {
  const facts: SurveyFacts = { day: office.today().day, reasons: office.setup().state.reasons.map((each) => each.id) };
  if (command.type !== "RateVisit" || command.ticket === undefined) return facts;
  const ticket = await ticketNamed(ground, office, command.ticket, at);
  if (!ticket) return { ...facts, ticket: null };
  const hash = keyedHash(ground.secret, "rated ticket", `${office.id}|${ticket.id}`);
  return { ...facts, ticket: { hash, service: ticket.service } };
}

/** The ticket by id or by today's code, or the code of the earlier day on which an offline kiosk was told it; just after midnight also by yesterday's, for who was served last. */
async function ticketNamed(
  ground: OfficeGround,
  office: OpenOffice,
  named: string,
  at: Envelope["at"],
): Promise<Ticket | undefined> {
  const today = office.today();
  // Codes begin anew each day: yesterday's visitor must not rate the visit of another one.
  if (at !== undefined && at < today.startsAt) {
    return ticketIn(ground, officeDayAt(office.id, at, office.setup().state.timeZone).book, named);
  }
  const found = await ticketIn(ground, today.book, named);
  if (found || !isJustAfterMidnight(office, ground.clock)) return found;
  return ticketIn(ground, yesterdayOf(office).book, named);
}

async function ticketIn({ engine }: OfficeGround, book: DayBook, named: string): Promise<Ticket | undefined> {
  const { state } = await engine.read(book);
  return state.tickets.get(named) ?? state.tickets.get(state.codes.get(named) ?? "");
}

/** This month's book; on its first day last month's for the follow-up, or the repetition, of a rating that stands there. */
export async function monthBook(
  { engine }: OfficeGround,
  office: OpenOffice,
  { id, command }: { readonly id: CommandId; readonly command: SurveyCommand },
): Promise<RatingsBook> {
  const book = office.ratingsBook();
  if (!office.today().day.endsWith("-01")) return book;
  const lastMonth = ratingsBook(office.id, monthOf(yesterdayOf(office).day));
  const rating = command.type === "AddFollowUp" ? command.rating : id;
  return (await engine.read(lastMonth)).state.followUps.has(rating) ? lastMonth : book;
}
