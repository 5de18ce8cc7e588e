import type { Casework, ChecklistDocument, ReplyClock } from "../cases/casework.ts";
import type {
  BusinessDay,
  Context,
  CounterId,
  Decision,
  Localized,
  OfficeId,
  PriorityId,
  ServiceId,
} from "../office/ids.ts";
import type { OrderSettings, PlannedCounter, PlannedPriority, PlannedService } from "../office/plan.ts";
import type { Department, DepartmentId } from "../office/reception.ts";
import type { LibraryTitle, Mobiles, OfficeChannel, PolicyHead, Retention, Terms } from "./association.ts";
import type { Card, CardId } from "./card.ts";
import type { Medium, MediumContent, MediumDraft, MediumId } from "./media.ts";
import type { Message, MessageId } from "./message.ts";
import type { Question, QuestionId } from "./question.ts";
import type { RatingReason, ReasonId } from "./rating-reason.ts";
import type { ReportPlan, ReportWish } from "./report-plan.ts";
import type { ScaleOrder, SurveyAudience, SurveyDraft, SurveyForms } from "./survey-form.ts";
import type { Theme, ThemeId } from "./theme.ts";

/** Names a file of profiles: five come along, and an organisation adds its own. */
export type ProfileId = string;

/** What a new office begins with: the data of one association. */
export type Profile = {
  readonly id: ProfileId;
  readonly name: Localized;
  readonly policy: PolicyHead;
  readonly terms: Terms;
  readonly channels: readonly OfficeChannel[];
  readonly mobiles: Mobiles;
  readonly library: readonly LibraryTitle[];
  readonly services: readonly PlannedService[];
  readonly counters: readonly PlannedCounter[];
  readonly priorities: readonly PlannedPriority[];
  readonly reasons: readonly RatingReason[];
  readonly casework: Casework;
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
};

/** The setup of an office, folded from its book. */
export type Setup = {
  office: OfficeId;
  profile: ProfileId | undefined;
  name: Localized;
  timeZone: string;
  policy: PolicyHead;
  terms: Terms;
  /** In their order; one that is off is offered nowhere, what came by it stays. */
  channels: readonly OfficeChannel[];
  mobiles: Mobiles;
  /** What the library begins with. */
  library: readonly LibraryTitle[];
  retention: Retention;
  services: readonly PlannedService[];
  counters: readonly PlannedCounter[];
  priorities: readonly PlannedPriority[];
  order: OrderSettings;
  /** What visitors are asked on the way out, in the versions in force. */
  survey: SurveyForms;
  /** The order of faces of every version until now, the first in front. */
  scales: { readonly [Audience in SurveyAudience]: readonly ScaleOrder[] };
  /** Per cent of the two best faces; alerts begin when a day lies below it for certain. Null: no goal. */
  satisfactionGoal: number | null;
  /** By which words comments are sorted. */
  themes: readonly Theme[];
  /** Checklists, the reply clock and the declaration: what cases work by. */
  casework: Casework;
  /** "Know that…" cards (R14), in the order in which they are shown. */
  cards: readonly Card[];
  /** What the office tells its hall on some days, in the order in which it is shown. */
  messages: readonly Message[];
  /** Pictures and films on the hall's displays, in the order in which they are shown. */
  media: readonly Medium[];
  /** Questions and answers for visitors (R17). */
  questions: readonly Question[];
  /** Departments whose people come as internal visitors; none: nobody is asked (R13). */
  departments: readonly Department[];
  /** Whether the kiosk asks who one is; without it nobody is asked. */
  asksIdentity: boolean;
  /** Whether the public page gives numbers from afar, where there is a public page (R16). */
  givesRemoteTickets: boolean;
  /** The report that leaves by mail; null: none does. */
  reportPlan: ReportPlan | null;
  /** How many changes were made; a day's plan names the one it was cut from. */
  revision: number;
};

export type SetupCommand =
  | { readonly type: "FoundOffice"; readonly profile: ProfileId; readonly name?: Localized; readonly timeZone?: string }
  | { readonly type: "RenameOffice"; readonly name: Localized }
  | { readonly type: "SetService"; readonly service: PlannedService }
  | { readonly type: "RemoveService"; readonly service: ServiceId }
  | { readonly type: "SetCounter"; readonly counter: PlannedCounter }
  | { readonly type: "RemoveCounter"; readonly counter: CounterId }
  | { readonly type: "SetPriority"; readonly priority: PlannedPriority }
  | { readonly type: "RemovePriority"; readonly priority: PriorityId }
  | { readonly type: "SetOrder"; readonly order: Partial<OrderSettings> }
  | { readonly type: "SetReason"; readonly reason: RatingReason }
  | { readonly type: "RemoveReason"; readonly reason: ReasonId }
  /** A new version of a survey, in force from now on. */
  | { readonly type: "SetSurveyForm"; readonly audience: SurveyAudience; readonly form: SurveyDraft }
  | { readonly type: "SetSatisfactionGoal"; readonly percent: number | null }
  | { readonly type: "SetTheme"; readonly theme: Theme }
  | { readonly type: "RemoveTheme"; readonly theme: ThemeId }
  /** The papers of a service; none: nothing is to be brought. */
  | {
      readonly type: "SetChecklist";
      readonly service: ServiceId;
      readonly documents: readonly ChecklistDocument[];
    }
  | { readonly type: "SetReplyClock"; readonly reply: ReplyClock }
  | { readonly type: "SetHolidays"; readonly days: readonly BusinessDay[] }
  /** A new version of the declaration, in force from now on. */
  | { readonly type: "SetDeclaration"; readonly text: Localized }
  /** Left out, the common sentence is told again. */
  | { readonly type: "SetToldSentence"; readonly text?: Localized }
  | { readonly type: "SetChannels"; readonly channels: readonly OfficeChannel[] }
  | { readonly type: "SetTerms"; readonly terms: Terms }
  | { readonly type: "SetPolicyHead"; readonly policy: PolicyHead }
  | { readonly type: "SetMobiles"; readonly mobiles: Mobiles }
  | { readonly type: "SetRetention"; readonly retention: Retention }
  | { readonly type: "SetCard"; readonly card: Card }
  | { readonly type: "RemoveCard"; readonly card: CardId }
  | { readonly type: "SetMessage"; readonly message: Message }
  | { readonly type: "RemoveMessage"; readonly message: MessageId }
  | { readonly type: "SetMedium"; readonly medium: MediumDraft }
  /** To that place in the order, the first is 0. */
  | { readonly type: "MoveMedium"; readonly medium: MediumId; readonly place: number }
  | { readonly type: "RemoveMedium"; readonly medium: MediumId }
  | { readonly type: "SetQuestion"; readonly question: Question }
  | { readonly type: "RemoveQuestion"; readonly question: QuestionId }
  | { readonly type: "SetDepartment"; readonly department: Department }
  | { readonly type: "RemoveDepartment"; readonly department: DepartmentId }
  | { readonly type: "SetKioskQuestions"; readonly asksIdentity: boolean }
  | { readonly type: "SetRemoteTickets"; readonly givesRemoteTickets: boolean }
  | { readonly type: "SetReportPlan"; readonly plan: ReportWish | null };

export type SetupEvent =
  | {
      readonly type: "OfficeFounded";
      readonly office: OfficeId;
      readonly profile: Profile;
      readonly name: Localized;
      readonly timeZone: string;
      readonly order: OrderSettings;
    }
  | { readonly type: "OfficeRenamed"; readonly name: Localized }
  | { readonly type: "ServiceSet"; readonly service: PlannedService }
  | { readonly type: "ServiceRemoved"; readonly service: ServiceId }
  | { readonly type: "CounterSet"; readonly counter: PlannedCounter }
  | { readonly type: "CounterRemoved"; readonly counter: CounterId }
  | { readonly type: "PrioritySet"; readonly priority: PlannedPriority }
  | { readonly type: "PriorityRemoved"; readonly priority: PriorityId }
  | { readonly type: "OrderSet"; readonly order: OrderSettings }
  | { readonly type: "ReasonSet"; readonly reason: RatingReason }
  | { readonly type: "ReasonRemoved"; readonly reason: ReasonId }
  | {
      readonly type: "SurveyFormSet";
      readonly audience: SurveyAudience;
      readonly version: number;
      readonly form: SurveyDraft;
    }
  | { readonly type: "SatisfactionGoalSet"; readonly percent: number | null }
  | { readonly type: "ThemeSet"; readonly theme: Theme }
  | { readonly type: "ThemeRemoved"; readonly theme: ThemeId }
  | {
      readonly type: "ChecklistSet";
      readonly service: ServiceId;
      readonly documents: readonly ChecklistDocument[];
    }
  | { readonly type: "ReplyClockSet"; readonly reply: ReplyClock }
  | { readonly type: "HolidaysSet"; readonly days: readonly BusinessDay[] }
  | { readonly type: "DeclarationSet"; readonly version: number; readonly text: Localized }
  | { readonly type: "ToldSentenceSet"; readonly text?: Localized }
  | { readonly type: "ChannelsSet"; readonly channels: readonly OfficeChannel[] }
  | { readonly type: "TermsSet"; readonly terms: Terms }
  | { readonly type: "PolicyHeadSet"; readonly policy: PolicyHead }
  | { readonly type: "MobilesSet"; readonly mobiles: Mobiles }
  | { readonly type: "RetentionSet"; readonly retention: Retention }
  | { readonly type: "CardSet"; readonly card: Card }
  | { readonly type: "CardRemoved"; readonly card: CardId }
  | { readonly type: "MessageSet"; readonly message: Message }
  | { readonly type: "MessageRemoved"; readonly message: MessageId }
  | { readonly type: "MediumSet"; readonly medium: Medium }
  | { readonly type: "MediumMoved"; readonly medium: MediumId; readonly place: number }
  | { readonly type: "MediumRemoved"; readonly medium: MediumId }
  | { readonly type: "QuestionSet"; readonly question: Question }
  | { readonly type: "QuestionRemoved"; readonly question: QuestionId }
  | { readonly type: "DepartmentSet"; readonly department: Department }
  | { readonly type: "DepartmentRemoved"; readonly department: DepartmentId }
  | { readonly type: "KioskQuestionsSet"; readonly asksIdentity: boolean }
  | { readonly type: "RemoteTicketsSet"; readonly givesRemoteTickets: boolean }
  | { readonly type: "ReportPlanSet"; readonly plan: ReportPlan | null };

export type SetupRejection =
  | "AlreadyFounded"
  | "NotFounded"
  | "UnknownProfile"
  | "UnknownTimeZone"
  | "LetterTaken"
  | "UnknownService"
  | "UnknownCounter"
  | "UnknownPriority"
  | "UnknownReason"
  | "UnknownDepartment"
  | "TooManyReasons"
  | "ReasonTwice"
  | "UnknownTheme"
  | "LastService"
  | "LastCounter"
  | "LastCounterOfService"
  | "DocumentTwice"
  | "FloorAfterDue"
  | "ImpossibleDate"
  | "DueDayUnsaid"
  | "ChannelTwice"
  | "InterviewOff"
  | "MobileOutlivesPerson"
  | "EndBeforeBegin"
  | "UnknownCard"
  | "UnknownMessage"
  | "UnknownMedium"
  | "UnknownContent"
  | "MediaTooLarge"
  | "UnknownQuestion"
  | "TooMany";

export type SetupFacts = {
  readonly office: OfficeId;
  readonly profile?: Profile;
  readonly isTimeZone: boolean;
  /** The file that the command names; absent when the hub holds no picture or film of that name. */
  readonly medium?: MediumContent;
  /** A plan of the report is set only while its readers are these: the hub puts ids in their place, and changes nothing else. */
  readonly readersBefore?: readonly string[];
};

export type SetupContext = Context & { readonly facts: SetupFacts };
export type SetupDecision = Decision<SetupEvent>;
