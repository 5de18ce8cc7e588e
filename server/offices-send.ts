import type { CaseCommand } from "../shared/cases/commands.ts";
import type { ContactCommand } from "../shared/contacts/commands.ts";
import type { ImprovementCommand } from "../shared/improvements/commands.ts";
import type { LibraryCommand } from "../shared/library/library.ts";
import type { OfficeCommand } from "../shared/office/commands.ts";
import { minuteMs } from "../shared/office/ids.ts";
import { commandTable } from "../shared/protocol/permissions.ts";
import type { Answer, Command, Envelope } from "../shared/protocol/wire.ts";
import type { SetupCommand, SetupFacts } from "../shared/setup/setup.ts";
import type { SurveyCommand } from "../shared/survey/ratings.ts";
import { linkToken } from "./access/ticket-links.ts";
import type { EngineAnswer } from "./engine-types.ts";
import { clocksApartMs, isJustAfterMidnight, officeDayAt, tomorrowOf, yesterdayOf } from "./office-days.ts";
import { sendIntoCases } from "./offices-cases.ts";
import { sendIntoContacts } from "./offices-contacts.ts";
import { sendIntoImprovements } from "./offices-improvements.ts";
import { sendIntoLibrary } from "./offices-library.ts";
import { isMedia, sendIntoMedia } from "./offices-media.ts";
import { monthBook, ratingFacts } from "./offices-ratings.ts";
import type { CommandSender, OfficeDay, OfficeGround, OpenOffice } from "./offices-types.ts";
import { readProfiles } from "./profiles.ts";
import { ratedBefore } from "./rated-before.ts";

/** Nobody repeats a command after a longer time than this. */
const longestRepeatMs = 31 * 24 * 60 * minuteMs;

/** Sends a permitted command into its book, with what it must know of the other books. */
export async function sendInto(
  ground: OfficeGround,
  office: OpenOffice,
  { actor }: CommandSender,
  envelope: Envelope,
): Promise<Answer> {
  const { id, command } = envelope;
  const { engine } = ground;
  if (isOf("ratings", command)) return sendIntoRatings(ground, office, actor, { ...envelope, command });
  if (isMedia(command)) return sendIntoMedia(ground, office, actor, { id, command });
  if (isOf("setup", command)) {
    const facts = setupFacts(ground, office.id, command);
    return engine.send(office.setupBook, { id, command, by: actor, facts, office: office.id });
  }
  if (isOf("contacts", command)) return sendIntoContacts(ground, office, actor, { ...envelope, command });
  if (isOf("library", command)) return sendIntoLibrary(ground, office, actor, { id, command });
  if (isOf("cases", command)) return sendIntoCases(ground, office, actor, { ...envelope, command });
  if (isOf("improvements", command)) return sendIntoImprovements(ground, office, actor, { ...envelope, command });
  return sendIntoDay(ground, office, actor, { ...envelope, command });
}

async function sendIntoRatings(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  asked: Envelope & { readonly command: SurveyCommand },
): Promise<EngineAnswer> {
  const { id, at, command } = asked;
  const page = office.today();
  const facts = await ratingFacts(ground, office, { id, at, command, actor: by });
  const request = { id, command, by, facts, office: office.id };
  const book = await monthBook(ground, office, request);
  // The page was turned meanwhile: in the new month's book somebody may have looked for this command, and not found it.
  if (office.today() !== page) return sendIntoRatings(ground, office, by, asked);
  const answer = await ground.engine.send(book, request);
  if (answer.status !== "rejected" || answer.rejection.code !== "CommandIdReused") return answer;
  return (await ratedBefore(ground, office, book, { at, asked: request })) ?? answer;
}

async function sendIntoDay(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  asked: Envelope & { readonly command: OfficeCommand },
): Promise<Answer> {
  const { command, at } = asked;
  const page = office.today();
  if (!office.isReady() && !(await office.makeReady())) return { status: "failed" };
  const past = pastDayOf(office, command);
  if (past) return sendIntoBook(ground, office, past, by, asked);
  // An offline check-in has its book by its own time, and a closed one would take it (T5).
  const isPlaced = command.type === "CheckIn" && command.offline !== undefined;
  for (const earlier of isPlaced ? [] : mayBeOf(ground, office, at)) {
    const before = await answerOf(ground, office, earlier, { by, asked });
    if (before) return before;
  }
  // The page was turned meanwhile: the day that was looked at for an earlier yes is not the one before today's.
  if (office.today() !== page) return sendIntoDay(ground, office, by, asked);
  const answer = await sendIntoBook(ground, office, page, by, asked);
  if (answer.status !== "rejected" || answer.rejection.code !== "DayClosed") return answer;
  // The page was turned while the command was on its way, or by another hub: today's book decides.
  await office.catchUp();
  return office.today() === page ? answer : sendIntoDay(ground, office, by, asked);
}

/** Whoever checks in somebody gets the link that the visitor's phone opens; it is made anew each time, never stored. */
async function sendIntoBook(
  { engine, secret, publicUrl }: OfficeGround,
  office: OpenOffice,
  { book, day, startsAt }: OfficeDay,
  by: CommandSender["actor"],
  { id, command }: { readonly id: string; readonly command: OfficeCommand },
): Promise<EngineAnswer> {
  const today = office.dayFacts();
  const facts = today.day === day ? today : { ...today, day, startsAt };
  const answer = await engine.send(book, { id, command, by, facts, office: office.id });
  return withLink(answer, { secret, publicUrl, office: office.id, day, command });
}

type Linked = Pick<OfficeGround, "secret" | "publicUrl"> & {
  readonly office: string;
  readonly day: string;
  readonly command: OfficeCommand;
};

function withLink(answer: EngineAnswer, { secret, publicUrl, office, day, command }: Linked): EngineAnswer {
  const code = answer.status === "accepted" && command.type === "CheckIn" ? answer.result?.["code"] : undefined;
  if (answer.status !== "accepted" || typeof code !== "string") return answer;
  const link = `${publicUrl ?? ""}/t/#${linkToken(secret, { office, day, code })}`;
  return { ...answer, result: { ...answer.result, link } };
}

/** The earlier day on which a check-in was made offline: always the same book for the same record (S2, T5). */
function pastDayOf(office: OpenOffice, command: OfficeCommand): OfficeDay | undefined {
  if (command.type !== "CheckIn" || command.offline === undefined) return undefined;
  const { at } = command.offline;
  return at < office.today().startsAt ? officeDayAt(office.id, at, office.setup().state.timeZone) : undefined;
}

type OfBook = {
  ratings: SurveyCommand;
  cases: CaseCommand;
  contacts: ContactCommand;
  improvements: ImprovementCommand;
  setup: SetupCommand;
  library: LibraryCommand;
};

function isOf<Book extends keyof OfBook>(book: Book, command: Command): command is Extract<Command, OfBook[Book]> {
  return commandTable[command.type].book === book;
}

/** The days beside today on which the command may have been accepted, its answer lost: it is repeated now. */
function mayBeOf({ clock }: OfficeGround, office: OpenOffice, at: Envelope["at"]): readonly OfficeDay[] {
  const { startsAt, endsAt } = office.today();
  const isNearMidnight = isJustAfterMidnight(office, clock) || clock.now(office.id) >= endsAt - clocksApartMs;
  if (at === undefined && !isNearMidnight) return [];
  const yesterday = yesterdayOf(office);
  const days = new Map<string, OfficeDay>();
  if (isJustAfterMidnight(office, clock)) days.set(yesterday.day, yesterday);
  // Another hub, whose clock is ahead, may have begun tomorrow.
  if (clock.now(office.id) >= endsAt - clocksApartMs) {
    const tomorrow = tomorrowOf(office);
    days.set(tomorrow.day, tomorrow);
  }
  // The asker's clock may be ahead of the hub that accepted, or behind its day.
  for (const moment of at === undefined ? [] : [at, at - clocksApartMs, at + clocksApartMs]) {
    if (moment >= startsAt || moment < startsAt - longestRepeatMs) continue;
    const isYesterday = moment >= yesterday.startsAt;
    const wished = isYesterday ? yesterday : officeDayAt(office.id, moment, office.setup().state.timeZone);
    days.set(wished.day, wished);
  }
  return [...days.values()];
}

/**
 * S2 over midnight: what another day's book accepted under this id. It only recalls: a book that does not know the
 * command is not asked to decide it.
 */
async function answerOf(
  { engine, secret, publicUrl }: OfficeGround,
  office: OpenOffice,
  { book, day }: OfficeDay,
  {
    by,
    asked: { id, command },
  }: {
    readonly by: CommandSender["actor"];
    readonly asked: { readonly id: string; readonly command: OfficeCommand };
  },
): Promise<EngineAnswer | undefined> {
  if (command.type === "OpenDay") return undefined;
  const answer = await engine.recall(book, { id, command, by, facts: office.dayFacts(), office: office.id });
  return answer?.status === "accepted"
    ? withLink(answer, { secret, publicUrl, office: office.id, day, command })
    : undefined;
}

/** What a setup command may know beside the setup. */
export function setupFacts(
  { profiles }: Pick<OfficeGround, "profiles">,
  office: string,
  command: SetupCommand,
): SetupFacts {
  if (command.type !== "FoundOffice") return { office, isTimeZone: true };
  const profile = (profiles ?? readProfiles()).of(command.profile);
  const isTimeZone = command.timeZone === undefined || isKnownTimeZone(command.timeZone);
  return { office, isTimeZone, ...(profile ? { profile } : {}) };
}

function isKnownTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
