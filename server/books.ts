import type { CaseCommand } from "../shared/cases/commands.ts";
import { decide as decideCase } from "../shared/cases/decide.ts";
import type { CaseEvent } from "../shared/cases/events.ts";
import { evolve as evolveCases } from "../shared/cases/evolve.ts";
import { type Casebook, type CaseFacts, initialCasebook } from "../shared/cases/state.ts";
import { upcast as upcastCase } from "../shared/cases/upcast.ts";
import type { ContactCommand } from "../shared/contacts/commands.ts";
import { decide as decideContact } from "../shared/contacts/decide.ts";
import type { ContactEvent } from "../shared/contacts/events.ts";
import { evolve as evolveContacts } from "../shared/contacts/evolve.ts";
import { type ContactBook, type ContactFacts, initialContacts } from "../shared/contacts/state.ts";
import { upcast as upcastContact } from "../shared/contacts/upcast.ts";
import type { Forecasts } from "../shared/forecast/forecasts.ts";
import type { ImprovementCommand } from "../shared/improvements/commands.ts";
import { decide as decideImprovement } from "../shared/improvements/decide.ts";
import type { ImprovementEvent } from "../shared/improvements/events.ts";
import { evolve as evolveImprovements } from "../shared/improvements/evolve.ts";
import { type ImprovementFacts, type Improvements, initialImprovements } from "../shared/improvements/state.ts";
import { upcast as upcastImprovement } from "../shared/improvements/upcast.ts";
import { decide as decideLibrary } from "../shared/library/decide.ts";
import { evolve as evolveLibrary } from "../shared/library/evolve.ts";
import {
  initialLibrary,
  type Library,
  type LibraryCommand,
  type LibraryEvent,
  type LibraryFacts,
} from "../shared/library/library.ts";
import { upcast as upcastLibrary } from "../shared/library/upcast.ts";
import type { OfficeCommand } from "../shared/office/commands.ts";
import { decide as decideDay } from "../shared/office/decide.ts";
import type { OfficeEvent } from "../shared/office/events.ts";
import { evolve as evolveDay } from "../shared/office/evolve.ts";
import type { BusinessDay, Context, Decision, Instant, OfficeId } from "../shared/office/ids.ts";
import { initialOffice } from "../shared/office/initial.ts";
import { peopleAhead } from "../shared/office/next-ticket.ts";
import type { Office, OfficeFacts } from "../shared/office/state.ts";
import { type StoredEvent, upcast as upcastDay } from "../shared/office/upcast.ts";
import { decide as decideSetup } from "../shared/setup/decide.ts";
import { evolve as evolveSetup, initialSetup } from "../shared/setup/evolve.ts";
import type { Setup, SetupCommand, SetupEvent, SetupFacts } from "../shared/setup/setup.ts";
import { upcast as upcastSetup } from "../shared/setup/upcast.ts";
import { decide as decideRating } from "../shared/survey/decide.ts";
import { evolve as evolveRatings, initialRatings } from "../shared/survey/evolve.ts";
import {
  halfHour,
  type Ratings,
  type SurveyCommand,
  type SurveyEvent,
  type SurveyFacts,
} from "../shared/survey/ratings.ts";
import { upcast as upcastRating } from "../shared/survey/upcast.ts";
import { plainForecasts } from "../shared/views/outlook.ts";
import type { BookName } from "./log/log.ts";

export type Result = Readonly<Record<string, unknown>>;

/**
 * How one kind of book is kept. Written as methods, so that a rule book of narrow events can stand where the engine
 * only knows that events have a type. A state must be plain data (maps and sets included): the engine copies it.
 */
export type RuleBook<State, Command, Event extends StoredEvent, Facts> = {
  initial(): State;
  /** Reads the state and changes nothing. */
  decide(state: State, command: Command, context: Context & { readonly facts: Facts }): Decision<Event>;
  /** Applies one fact, in place. */
  evolve(state: State, event: Event, at: Instant): void;
  /** A stored fact in today's form; undefined: a newer version wrote it, and the book must not be touched. */
  upcast(stored: StoredEvent): Event | undefined;
  /** What the asker gets back, once the command's facts are in the state; kept in the commit. */
  result?(state: State, command: Command, result: Result | undefined, facts: Facts): Result | undefined;
  /** The time that the book keeps, where that is coarser than the moment. */
  commitTime?(at: Instant): Instant;
  /**
   * What makes two commands of one id the same; the book keeps its SHA-256. Without it: the whole command. A command
   * that holds something short enough to be found by trying (a ticket's code, a password) must leave it out here.
   */
  content?(command: Command, facts: Facts): unknown;
  /** Whether the commit keeps no name of who asked, where that would say of whom a fact speaks. */
  isUnnamed?(command: Command): boolean;
};

/** Names a book and how it is kept. */
export type BookRef<State, Command, Facts> = {
  readonly name: BookName;
  readonly rules: RuleBook<State, Command, StoredEvent, Facts>;
};

/** What a day command may know beside its book; `forecasts` only for what the asker is told, never for the decision. */
export type DayFacts = OfficeFacts & { readonly forecasts?: () => Forecasts | undefined };

const dayRules: RuleBook<Office, OfficeCommand, OfficeEvent, DayFacts> = {
  initial: initialOffice,
  decide: decideDay,
  evolve: evolveDay,
  upcast: upcastDay,
  result: (office, command, result, facts) =>
    command.type === "CheckIn" ? withOutlook(office, result, facts.forecasts) : result,
};

/** Adds how many stand before the new visit, and how long that may take. */
function withOutlook(office: Office, result: Result | undefined, learned: DayFacts["forecasts"]): Result | undefined {
  const ticket = office.tickets.get(String(result?.["ticket"]));
  if (ticket === undefined) return result;
  const ahead = peopleAhead(office, ticket);
  const forecasts = (ticket.state.phase === "waiting" ? learned?.() : undefined) ?? plainForecasts(office);
  return { ...result, ahead, forecast: forecasts.forTicket(ticket, ahead) };
}

const setupRules: RuleBook<Setup, SetupCommand, SetupEvent, SetupFacts> = {
  initial: initialSetup,
  decide: decideSetup,
  evolve: evolveSetup,
  upcast: upcastSetup,
};

const ratingsRules: RuleBook<Ratings, SurveyCommand, SurveyEvent, SurveyFacts> = {
  initial: initialRatings,
  decide: decideRating,
  evolve: evolveRatings,
  upcast: upcastRating,
  commitTime: halfHour,
  content: contentOfRating,
  // Who hands a visitor the screen at a counter is the one who served (R12).
  isUnnamed: ({ type }) => type !== "LookAtOwnResult" && type !== "LookAtOfficerResult",
};

/** A hash of a ticket's code would be found by trying all codes: the ticket enters by its keyed hash alone. */
function contentOfRating(command: SurveyCommand, { ticket }: SurveyFacts): unknown {
  if (command.type !== "RateVisit") return command;
  const { ticket: named, secret: _, ...rest } = command;
  return named === undefined ? rest : { ...rest, ticket: ticket?.hash ?? "unknown" };
}

const caseRules: RuleBook<Casebook, CaseCommand, CaseEvent, CaseFacts> = {
  initial: initialCasebook,
  decide: decideCase,
  evolve: evolveCases,
  upcast: upcastCase,
};

const improvementRules: RuleBook<Improvements, ImprovementCommand, ImprovementEvent, ImprovementFacts> = {
  initial: initialImprovements,
  decide: decideImprovement,
  evolve: evolveImprovements,
  upcast: upcastImprovement,
};

const libraryRules: RuleBook<Library, LibraryCommand, LibraryEvent, LibraryFacts> = {
  initial: initialLibrary,
  decide: decideLibrary,
  evolve: evolveLibrary,
  upcast: upcastLibrary,
};

/** Tickets, counters and referrals of one business day. */
export function dayBook(office: OfficeId, day: BusinessDay): BookRef<Office, OfficeCommand, DayFacts> {
  return { name: `office/${office}/day/${day}`, rules: dayRules };
}

/** Whose day this book is; undefined for other books. */
export function officeOfDay(book: BookName): OfficeId | undefined {
  const [kind, office, part] = book.split("/");
  return kind === "office" && part === "day" ? office : undefined;
}

/** Ratings and follow-ups of one month, `yyyy-mm`. */
export function ratingsBook(office: OfficeId, month: string): BookRef<Ratings, SurveyCommand, SurveyFacts> {
  return { name: `office/${office}/ratings/${month}`, rules: ratingsRules };
}

/** Support cases of one year, `yyyy`. */
export function casesBook(office: OfficeId, year: string): BookRef<Casebook, CaseCommand, CaseFacts> {
  return { name: `office/${office}/cases/${year}`, rules: caseRules };
}

const contactRules: RuleBook<ContactBook, ContactCommand, ContactEvent, ContactFacts> = {
  initial: initialContacts,
  decide: decideContact,
  evolve: evolveContacts,
  upcast: upcastContact,
};

/** Calls, letters, forms and what was promised to people, of one year, `yyyy`. */
export function contactsBook(office: OfficeId, year: string): BookRef<ContactBook, ContactCommand, ContactFacts> {
  return { name: `office/${office}/contacts/${year}`, rules: contactRules };
}

/** Suggestions, improvement actions and "you said, we did" of one year, `yyyy`. */
export function improvementsBook(
  office: OfficeId,
  year: string,
): BookRef<Improvements, ImprovementCommand, ImprovementFacts> {
  return { name: `office/${office}/improvements/${year}`, rules: improvementRules };
}

/** Services, counters, priority classes and reasons of an office. */
export function setupBook(office: OfficeId): BookRef<Setup, SetupCommand, SetupFacts> {
  return { name: `office/${office}/setup`, rules: setupRules };
}

/** Documents of an office, their versions, and who has read them. */
export function libraryBook(office: OfficeId): BookRef<Library, LibraryCommand, LibraryFacts> {
  return { name: `office/${office}/library`, rules: libraryRules };
}
