import type { DeviceKind, Role } from "../office/ids.ts";
import type { ViewName } from "../views/views.ts";
import type { CommandType } from "./wire.ts";

/** Whoever may knock: staff by role, devices by kind, who holds a ticket's link, the hub itself. */
export type Sender = Role | DeviceKind | "visitor" | "hub";

const desk = ["officer", "researcher"] as const;
const setup = ["admin"] as const;

/** The books of an office that commands go to. */
export type BookKind = "day" | "ratings" | "cases" | "setup";

/** Each command's book and who may send it. Pure data, tested cell by cell; the hub reads nothing else (S8). */
export const commandTable: {
  readonly [Type in CommandType]: { readonly book: BookKind; readonly from: readonly Sender[] };
} = {
  OpenDay: { book: "day", from: ["manager", "hub"] },
  AdoptPlan: { book: "day", from: ["hub"] },
  CloseDay: { book: "day", from: ["manager", "hub"] },
  PauseOffice: { book: "day", from: ["manager"] },
  ResumeOffice: { book: "day", from: ["manager"] },
  OpenCounter: { book: "day", from: desk },
  CloseCounter: { book: "day", from: ["officer", "researcher", "manager"] },
  PauseCounter: { book: "day", from: ["officer", "researcher", "manager"] },
  ResumeCounter: { book: "day", from: ["officer", "researcher", "manager"] },
  CheckIn: { book: "day", from: ["kiosk", "officer", "researcher", "manager"] },
  ConfirmPresence: { book: "day", from: ["kiosk", "visitor", "officer", "manager"] },
  DelayTurn: { book: "day", from: ["visitor", "officer", "researcher"] },
  CallNext: { book: "day", from: desk },
  CallTicket: { book: "day", from: desk },
  Recall: { book: "day", from: desk },
  StartService: { book: "day", from: desk },
  MarkNoShow: { book: "day", from: desk },
  Readmit: { book: "day", from: ["officer", "researcher", "manager"] },
  Hold: { book: "day", from: desk },
  Resume: { book: "day", from: ["officer", "researcher", "manager"] },
  ReturnToQueue: { book: "day", from: desk },
  Transfer: { book: "day", from: desk },
  Refer: { book: "day", from: desk },
  DeclineReferral: { book: "day", from: ["researcher"] },
  ReturnReferral: { book: "day", from: ["researcher"] },
  FinishService: { book: "day", from: ["officer", "researcher", "manager"] },
  Abandon: { book: "day", from: ["kiosk", "visitor", "officer", "manager"] },
  AskHelp: { book: "day", from: ["kiosk"] },
  GoHelp: { book: "day", from: ["officer", "researcher", "manager"] },
  RateVisit: { book: "ratings", from: ["kiosk", "visitor", "officer"] },
  RateOffice: { book: "ratings", from: ["kiosk", "officer"] },
  AddFollowUp: { book: "ratings", from: ["kiosk", "visitor", "officer"] },
  SkipRating: { book: "ratings", from: ["kiosk", "officer"] },
  OpenYear: { book: "cases", from: ["hub"] },
  CloseYear: { book: "cases", from: ["hub"] },
  OpenCase: { book: "cases", from: ["officer", "researcher", "manager", "hub"] },
  ReviseDetails: { book: "cases", from: desk },
  ProvideDocument: { book: "cases", from: desk },
  MatchDocument: { book: "cases", from: desk },
  RefuseDocument: { book: "cases", from: desk },
  SignStatement: { book: "cases", from: desk },
  RecordTold: { book: "cases", from: desk },
  SubmitCase: { book: "cases", from: desk },
  AddNote: { book: "cases", from: ["committee"] },
  DecideCase: { book: "cases", from: ["committee"] },
  DeliverAnswer: { book: "cases", from: ["officer", "researcher", "manager"] },
  RegisterBeneficiary: { book: "cases", from: desk },
  RecordDelivery: { book: "cases", from: ["officer", "researcher", "manager"] },
  AppealDecision: { book: "cases", from: ["officer", "researcher", "manager"] },
  WithdrawCase: { book: "cases", from: ["officer", "researcher", "manager"] },
  ReassignCase: { book: "cases", from: ["officer", "researcher", "manager"] },
  FoundOffice: { book: "setup", from: ["hub"] },
  RenameOffice: { book: "setup", from: setup },
  SetService: { book: "setup", from: setup },
  RemoveService: { book: "setup", from: setup },
  SetCounter: { book: "setup", from: setup },
  RemoveCounter: { book: "setup", from: setup },
  SetPriority: { book: "setup", from: setup },
  RemovePriority: { book: "setup", from: setup },
  SetOrder: { book: "setup", from: setup },
  SetReason: { book: "setup", from: setup },
  RemoveReason: { book: "setup", from: setup },
  SetChecklist: { book: "setup", from: setup },
  SetReplyClock: { book: "setup", from: setup },
  SetHolidays: { book: "setup", from: setup },
  SetDeclaration: { book: "setup", from: setup },
  SetToldSentence: { book: "setup", from: setup },
  SetChannels: { book: "setup", from: setup },
  SetTerms: { book: "setup", from: setup },
  SetPolicyHead: { book: "setup", from: setup },
  SetMobiles: { book: "setup", from: setup },
  SetRetention: { book: "setup", from: setup },
  SetCard: { book: "setup", from: setup },
  RemoveCard: { book: "setup", from: setup },
  SetQuestion: { book: "setup", from: setup },
  RemoveQuestion: { book: "setup", from: setup },
};

/** Who may see what. */
export const whoMaySee: { readonly [View in ViewName]: readonly Sender[] } = {
  board: ["display", "kiosk", "officer", "researcher", "manager", "admin"],
  kiosk: ["kiosk", "officer", "researcher", "manager", "admin"],
  phone: ["kiosk", "visitor", "officer", "researcher", "manager"],
  desk: ["officer", "researcher", "manager"],
  research: ["researcher", "manager"],
  cases: ["officer", "researcher", "manager"],
  case: ["officer", "researcher", "manager"],
  committee: ["committee", "manager"],
  overview: ["manager"],
  ratings: ["manager"],
  devices: ["manager", "admin"],
  setup: ["officer", "researcher", "committee", "manager", "admin", "kiosk", "display"],
  notices: ["display", "kiosk", "officer", "researcher", "manager", "admin"],
  questions: ["kiosk", "visitor", "officer", "researcher", "manager", "admin"],
};
