import type { CaseCommand } from "../shared/cases/commands.ts";
import type { Casebook, CaseFacts } from "../shared/cases/state.ts";
import type { ContactCommand } from "../shared/contacts/commands.ts";
import type { ContactBook, ContactFacts } from "../shared/contacts/state.ts";
import type { Forecasts } from "../shared/forecast/forecasts.ts";
import type { ImprovementCommand } from "../shared/improvements/commands.ts";
import type { ImprovementFacts, Improvements } from "../shared/improvements/state.ts";
import type { OfficeCommand } from "../shared/office/commands.ts";
import type { Actor, BusinessDay, Instant, OfficeId } from "../shared/office/ids.ts";
import type { Office } from "../shared/office/state.ts";
import type { Answer, Envelope } from "../shared/protocol/wire.ts";
import type { Setup, SetupCommand, SetupFacts } from "../shared/setup/setup.ts";
import type { Ratings, SurveyCommand, SurveyFacts } from "../shared/survey/ratings.ts";
import type { Access } from "./access/access.ts";
import type { BookRef, DayFacts } from "./books.ts";
import type { Clock } from "./clock.ts";
import type { Contents } from "./contents/contents.ts";
import type { Engine, EngineAnswer, Reading } from "./engine-types.ts";
import type { Forecasting } from "./forecasting.ts";
import type { OfficerResults } from "./history/officer-results.ts";
import type { PastCases } from "./past-cases.ts";
import type { Profiles } from "./profiles.ts";
import type { Timers } from "./timers.ts";
import type { Persons } from "./vault/persons.ts";
import type { ReportReaders } from "./vault/report-readers.ts";
import type { Words } from "./vault/words.ts";

export type DayBook = BookRef<Office, OfficeCommand, DayFacts>;
type SetupBook = BookRef<Setup, SetupCommand, SetupFacts>;
export type RatingsBook = BookRef<Ratings, SurveyCommand, SurveyFacts>;

type CasesBook = BookRef<Casebook, CaseCommand, CaseFacts>;

type ImprovementsBook = BookRef<Improvements, ImprovementCommand, ImprovementFacts>;

export type ContactsBook = BookRef<ContactBook, ContactCommand, ContactFacts>;

/** What an office stands on. */
export type OfficeGround = {
  readonly engine: Engine;
  readonly access: Pick<Access, "offices" | "researchers" | "directory" | "devices" | "onChange">;
  readonly clock: Clock;
  /** Keys the hashes by which a rating knows its ticket. */
  readonly secret: string;
  /** Keeps what people wrote in their own words out of the books. */
  readonly words: Pick<Words, "seal" | "tie" | "copy">;
  /** Erases the addresses of the report that no plan names any more; without it they stay. */
  readonly readers?: Pick<ReportReaders, "forget">;
  /** Tells whether a kiosk names whom it may; without it a kiosk names nobody. */
  readonly persons?: Pick<Persons, "read" | "has" | "marksOf">;
  /** Keeps the files of the library and of the walls; without it no version of a document, no picture and no film can be added. */
  readonly contents?: Pick<Contents, "get" | "remove">;
  /** Where phones reach the hub; without it links are relative to the page that shows them. */
  readonly publicUrl?: string | undefined;
  readonly timers?: Timers;
  /** What new offices begin with; without it those that come along. */
  readonly profiles?: Profiles;
  /** Whether other hubs, each with its own clock, write in the same books. */
  readonly sharesBooks?: boolean;
  /** Without it forecasts come from the day's state alone. */
  readonly forecasting?: Forecasting;
  /** What is told of each officer's visits; without it nothing is. */
  readonly officerResults?: OfficerResults;
  /** Hears what went wrong where nobody waits for an answer. */
  readonly onFault?: (what: string, office: OfficeId, error: unknown) => void;
};

/** One business day of one office: from its midnight to the next, and its book. */
export type OfficeDay = {
  readonly day: BusinessDay;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly book: DayBook;
};

/** Who sends a command: a signed-in person, a paired device, or the hub itself. */
export type CommandSender = { readonly actor: Actor; readonly offices: readonly OfficeId[] };

/** An office as it is alive in this hub. */
export type OpenOffice = {
  readonly id: OfficeId;
  readonly setupBook: SetupBook;
  setup(): Reading<Setup>;
  /** Today by the office's clock. Never goes back to a day that is over, also when the clock does. */
  today(): OfficeDay;
  /** Goes on to tomorrow where another hub has closed today and begun it. */
  catchUp(): Promise<void>;
  ratingsBook(): RatingsBook;
  /** This year's cases. */
  casesBook(): CasesBook;
  /** Those of earlier years. */
  readonly pastCases: PastCases;
  /** The contacts of this year, and those of the last one, which may still be answered (L7). */
  contactsBooks(): readonly [thisYear: ContactsBook, lastYear: ContactsBook];
  /** This year's suggestions, actions and notices. */
  improvementsBook(): ImprovementsBook;
  /** Whether today can take commands as it stands: nothing to open, no plan to adopt. */
  isReady(): boolean;
  /**
   * Opens today unless it was opened before, with what the last day hands over (closing that day first), and lets an
   * open day work by the newest setup. A day that a person closed stays closed. False: the log did not take it.
   */
  makeReady(): Promise<boolean>;
  /** What a day command may know of other books. */
  dayFacts(): DayFacts;
  /** What is said about waiting now; undefined while today is not in memory, or nobody learns. */
  forecasts(): Forecasts | undefined;
  /** Opens this year's book with what the last one hands over, unless it was opened before. False: the log did not take it. */
  makeYearReady(kind: "cases" | "improvements"): Promise<boolean>;
  /** What a case command may know of the setup and the year. */
  caseFacts(): CaseFacts;
  /** Turns the page when midnight has passed: the day before is closed, and today opened with what it hands over. */
  turn(): Promise<void>;
  close(): void;
};

/** All offices, and the one way by which commands reach their books. */
export type Offices = {
  /** Permission first, then the command's own book. Never rejects. */
  send(sender: CommandSender, envelope: Envelope): Promise<Answer>;
  /** Tells the cases of somebody whose name or national id was corrected; what fails is told before it matters. Never rejects. */
  corrected(office: OfficeId, person: string): Promise<void>;
  /** Writes the first page of an office's setup book. The same founding twice is answered the same. */
  found(
    office: OfficeId,
    founding: Omit<Extract<SetupCommand, { type: "FoundOffice" }>, "type">,
  ): Promise<EngineAnswer>;
  has(office: OfficeId): boolean;
  /** The office alive; undefined when there is none of that name. Rejects when its books cannot be read. */
  open(office: OfficeId): Promise<OpenOffice | undefined>;
  /** Those alive in this hub now. */
  opened(): readonly OpenOffice[];
  /** Tells that an office has begun a new day; the answer stops it. */
  onNewDay(listener: (office: OpenOffice) => void): () => void;
  /** Turns the page of every office whose midnight has passed: what the timer does, for those who move the clock. */
  turnDays(): Promise<void>;
  close(): void;
};
