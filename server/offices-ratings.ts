import type { Actor, BusinessDay, CommandId, Instant, StaffId } from "../shared/office/ids.ts";
import type { Ticket } from "../shared/office/state.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import { reasonsOfForms } from "../shared/setup/survey-form.ts";
import { type Misuse, misuseWindowMs } from "../shared/survey/misuse.ts";
import type { RatedTicket, SurveyCommand, SurveyFacts } from "../shared/survey/ratings.ts";
import { dayBook, ratingsBook } from "./books.ts";
import type { Request } from "./engine-types.ts";
import { ratedTicketHash } from "./history/served-by.ts";
import { isJustAfterMidnight, officeDayAt, yesterdayOf } from "./office-days.ts";
import type { CommandSender, DayBook, OfficeGround, OpenOffice, RatingsBook } from "./offices-types.ts";
import { createTouches, type Touches } from "./touches.ts";

/** A link lets rate for 48 hours: on the third day of a month still a visit of the last one. */
const daysRatedAfter = 3;

type RatingAsked = {
  readonly id: CommandId;
  readonly at: Envelope["at"];
  readonly command: SurveyCommand;
  readonly actor: CommandSender["actor"];
};

/** What a rating may know of setup and day: the ratings book learns no more of a ticket than a keyed hash and the service. */
export async function ratingFacts(
  ground: OfficeGround,
  office: OpenOffice,
  { id, at, command, actor }: RatingAsked,
): Promise<SurveyFacts> {
  const { survey, scales, ...setup } = office.setup().state;
  const reasons = reasonsOfForms(survey).map((each) => each.id);
  const facts: SurveyFacts = { day: office.today().day, reasons, scales };
  const officer = officerLookedAt(command, actor);
  if (officer !== undefined) {
    const result = await ground.officerResults?.factsOf(office, officer);
    return result === undefined ? facts : { ...facts, result };
  }
  if (command.type !== "RateVisit" && command.type !== "RateOffice") return facts;
  if (command.type === "RateOffice" || command.ticket === undefined)
    return {
      ...facts,
      departments: setup.departments.map((each) => each.id),
      misuse: await misuseIn(ground, office, { id, at, score: command.score, by: actor }),
    };
  // The link of a ticket names its day: it may be rated for longer than that day lasts.
  const ticket =
    actor.kind === "visitor"
      ? await ticketIn(ground, dayBook(office.id, actor.day), command.ticket)
      : await ticketNamed(ground, office, command.ticket, at);
  const named = { ...facts, ticket: ticketFacts(ground, office, ticket) };
  const stage = await stageOf(ground, office, ticket);
  if (stage !== "uncalled") return stage === undefined ? named : { ...named, stage };
  const misuse = await misuseIn(ground, office, { id, at, score: command.score, by: actor });
  return { ...named, stage, misuse };
}

/** How far a visit of today is; what an earlier day left open is over (survey R18). */
async function stageOf(
  { engine }: OfficeGround,
  office: OpenOffice,
  ticket: Ticket | undefined,
): Promise<SurveyFacts["stage"]> {
  const visit = ticket && (await engine.read(office.today().book)).state.tickets.get(ticket.id);
  if (!visit || visit.state.phase === "ended") return undefined;
  const isWaiting = visit.state.phase === "waiting" || visit.state.phase === "remote";
  return isWaiting && visit.firstCalledAt === undefined ? "uncalled" : "underWay";
}

/** What the ratings book may know of the visit; null: there is none. */
export function ticketFacts(
  { secret }: OfficeGround,
  office: OpenOffice,
  ticket: Ticket | undefined,
): RatedTicket | null {
  if (!ticket) return null;
  const hash = ratedTicketHash(secret, office.id, ticket.id);
  const { service, channel, language, department } = ticket;
  const kind =
    department === undefined ? { visitors: "external" as const } : { visitors: "internal" as const, department };
  const spoken = language === undefined ? {} : { language };
  return { hash, service, channel, ...spoken, ...kind };
}

/** Whose result a look asks for. */
function officerLookedAt(command: SurveyCommand, by: Actor): StaffId | undefined {
  if (command.type === "LookAtOfficerResult") return command.officer;
  return command.type === "LookAtOwnResult" && by.kind === "staff" ? by.id : undefined;
}

const touchesOf = new WeakMap<OpenOffice, Touches>();

/** What makes a touch without a ticket look like misuse. A kiosk that was alone says itself when it was touched. */
async function misuseIn(
  ground: OfficeGround,
  office: OpenOffice,
  {
    id,
    at,
    score,
    by,
  }: { readonly id: CommandId; readonly at: Envelope["at"]; readonly score: number; readonly by: Actor },
): Promise<readonly Misuse[]> {
  const now = ground.clock.now(office.id);
  const finished = await finishedLately(ground, office, now);
  const touches = touchesOf.get(office) ?? createTouches();
  touchesOf.set(office, touches);
  const kiosk = by.kind === "staff" || by.kind === "device" ? by.id : by.kind;
  return touches.judge(id, { at: Math.min(at ?? now, now), kiosk, score }, { at: now, finished });
}

/** When the last visits were finished, by the day's book and just after midnight by yesterday's too. */
async function finishedLately({ engine }: OfficeGround, office: OpenOffice, now: Instant): Promise<readonly Instant[]> {
  const { book, startsAt } = office.today();
  const books = now - startsAt < misuseWindowMs ? [yesterdayOf(office).book, book] : [book];
  const days = await Promise.all(books.map((each) => engine.read(each)));
  return days.flatMap(({ state }) => state.tally.lastFinishes);
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

/** The ticket of this day by id or code. */
export async function ticketIn({ engine }: OfficeGround, book: DayBook, named: string): Promise<Ticket | undefined> {
  const { state } = await engine.read(book);
  return state.tickets.get(named) ?? state.tickets.get(state.codes.get(named) ?? "");
}

/**
 * This month's book. Around the end of a month the one beside it, where the rating stands to which this is the
 * follow-up or the repetition, or where the visit was rated already; another hub's clock may be ahead.
 */
export async function monthBook(
  { engine }: OfficeGround,
  office: OpenOffice,
  asked: Request<SurveyCommand, SurveyFacts>,
): Promise<RatingsBook> {
  const { command, facts } = asked;
  for (const beside of booksBeside(office)) {
    if (await engine.recall(beside, asked)) return beside;
    const { followUps, ratedTickets } = (await engine.read(beside)).state;
    if (command.type === "AddFollowUp" && followUps.has(command.rating)) return beside;
    if (facts.ticket && ratedTickets.has(facts.ticket.hash)) return beside;
  }
  return office.ratingsBook();
}

/** The books of the months whose end or beginning is near. */
export function booksBeside(office: OpenOffice): readonly RatingsBook[] {
  const { day } = office.today();
  const months = new Set([monthAround(day, -daysRatedAfter), monthAround(day, 1)]);
  const own = office.ratingsBook().name;
  return [...months].map((month) => ratingsBook(office.id, month)).filter(({ name }) => name !== own);
}

/** `yyyy-mm` of the day so many days later. */
function monthAround(day: BusinessDay, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, "yyyy-mm".length);
}
