import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/office/ids.ts";
import { belongsTo, isOwn, maySee, maySend } from "../../shared/protocol/allowed.ts";
import { commandTable, type Sender, whoMaySee } from "../../shared/protocol/permissions.ts";
import type { CommandType } from "../../shared/protocol/wire.ts";
import type { ViewName } from "../../shared/views/views.ts";

const office = "riyadh";

/** One letter per sender, in the order of the columns below; a dot means no. */
const senders: readonly (readonly [letter: string, sender: Sender])[] = [
  ["O", "officer"],
  ["R", "researcher"],
  ["C", "committee"],
  ["M", "manager"],
  ["A", "admin"],
  ["k", "kiosk"],
  ["d", "display"],
  ["t", "desk-tablet"],
  ["h", "hub"],
];

/** Every cell written out by hand: whoever adds a command decides nine times. */
const commands: Readonly<Record<CommandType, string>> = {
  OpenDay: "...M....h",
  AdoptPlan: "........h",
  CloseDay: "...M....h",
  PauseOffice: "...M.....",
  ResumeOffice: "...M.....",
  OpenCounter: "OR.......",
  CloseCounter: "OR.M.....",
  PauseCounter: "OR.M.....",
  ResumeCounter: "OR.M.....",
  CheckIn: "OR.M.k..h",
  ConfirmPresence: "OR.M.k...",
  DelayTurn: "OR.......",
  AskResearcher: ".........",
  CallNext: "OR.......",
  CallTicket: "OR.......",
  Recall: "OR.......",
  StartService: "OR.......",
  MarkNoShow: "OR.......",
  Readmit: "OR.M.....",
  Hold: "OR.......",
  Resume: "OR.M.....",
  ReturnToQueue: "OR.......",
  Transfer: "OR.......",
  Refer: "OR.......",
  DeclineReferral: ".R.......",
  ReturnReferral: ".R.......",
  FinishService: "OR.M.....",
  ReopenVisit: "OR.M.....",
  Abandon: "O..M.k...",
  NoteVisit: "OR.......",
  NoteEnquiry: "OR.......",
  MarkMisconception: "OR.......",
  AskHelp: ".....k...",
  GoHelp: "OR.M.....",
  RateVisit: "OR...k...",
  RateOffice: "OR...k...",
  SkipRating: "OR...k...",
  LookAtOwnResult: "OR.......",
  LookAtOfficerResult: "...M.....",
  AddFollowUp: "OR...k...",
  OpenYear: "........h",
  CloseYear: "........h",
  OpenCase: "OR.M....h",
  NameApplicant: "........h",
  NoteApplicant: "........h",
  ReviseDetails: "OR.......",
  RecordConsent: "OR.......",
  ProvideDocument: "OR.......",
  MatchDocument: "OR.......",
  RefuseDocument: "OR.......",
  SignStatement: "OR.......",
  AskSignature: "OR.......",
  CancelSignature: "OR.......",
  SignOnTablet: ".......t.",
  RecordTold: "OR.......",
  SubmitCase: "OR.......",
  AddNote: "..C......",
  DecideCase: "..C......",
  DeliverAnswer: "OR.M.....",
  RegisterBeneficiary: "OR.......",
  RecordDelivery: "OR.M.....",
  AppealDecision: "OR.M.....",
  WithdrawCase: "OR.M.....",
  ReassignCase: "OR.M.....",
  LogContact: "OR.M....h",
  AnswerContact: "OR.M.....",
  LinkContact: "OR.M.....",
  PlanFollowUp: "OR.M.....",
  MoveFollowUp: "OR.M.....",
  FinishFollowUp: "OR.M.....",
  OpenImprovements: "........h",
  CloseImprovements: "........h",
  FileSuggestion: "OR.M.k..h",
  ClassifySuggestion: "OR.M.....",
  AssignSuggestion: "...M.....",
  StartSuggestion: "OR.M.....",
  AnswerSuggestion: "OR.M.....",
  DeliverSuggestionAnswer: "OR.M.....",
  CloseSuggestion: "OR.M.....",
  ReopenSuggestion: "OR.M.....",
  PlanAction: "...M.....",
  AcknowledgeAlert: "...M.....",
  ReviseAction: "...M.....",
  StartAction: "OR.M.....",
  CompleteAction: "OR.M.....",
  GiveUpAction: "OR.M.....",
  PublishNotice: "...M.....",
  WithdrawNotice: "...M.....",
  FoundOffice: "........h",
  RenameOffice: "....A....",
  SetService: "....A....",
  RemoveService: "....A....",
  SetCounter: "....A....",
  RemoveCounter: "....A....",
  SetPriority: "....A....",
  RemovePriority: "....A....",
  SetOrder: "....A....",
  SetReason: "....A....",
  RemoveReason: "....A....",
  SetSurveyForm: "....A....",
  SetSatisfactionGoal: "....A....",
  SetTheme: "...MA....",
  RemoveTheme: "...MA....",
  SetChecklist: "....A....",
  SetReplyClock: "....A....",
  SetHolidays: "....A....",
  SetDeclaration: "....A....",
  SetToldSentence: "....A....",
  SetChannels: "....A....",
  SetTerms: "....A....",
  SetPolicyHead: "....A....",
  SetMobiles: "....A....",
  SetRetention: "....A....",
  SetCard: "....A....",
  RemoveCard: "....A....",
  SetMessage: "...MA....",
  RemoveMessage: "...MA....",
  SetMedium: "...MA....",
  MoveMedium: "...MA....",
  RemoveMedium: "...MA....",
  SetQuestion: "....A....",
  RemoveQuestion: "....A....",
  SetDepartment: "....A....",
  RemoveDepartment: "....A....",
  SetRemoteTickets: "....A....",
  SetKioskQuestions: "....A....",
  SetReportPlan: "....A....",
  SetDocument: "...MA....",
  RetireDocument: "...MA....",
  AddVersion: "...MA....",
  WithdrawVersion: "...MA....",
  AcknowledgeVersion: "ORCMA....",
};

/** What the holder of a ticket's link may send and see; nothing else. */
const ofVisitor = {
  commands: ["DelayTurn", "AskResearcher", "Abandon", "RateVisit", "AddFollowUp", "SkipRating", "FileSuggestion"],
  views: ["phone", "questions"],
};

const views: Readonly<Record<ViewName, string>> = {
  board: "OR.MAkd..",
  kiosk: "OR.MAk...",
  phone: "OR.M.k...",
  desk: "OR.M.....",
  research: ".R.M.....",
  cases: "OR.M.....",
  case: "OR.M.....",
  committee: "..CM.....",
  contacts: "OR.M.....",
  contact: "OR.M.....",
  improvements: "OR.M.....",
  improvement: "OR.M.....",
  signing: ".......t.",
  overview: "...M.....",
  attention: "...M.....",
  ratings: "...M.....",
  devices: "...MA....",
  setup: "ORCMAkd..",
  notices: "OR.MAkd..",
  wall: "...MA.d..",
  questions: "OR.MAk...",
  library: "ORCMA....",
  reading: "ORCMA....",
  readers: "...MA....",
};

const isStaff = (sender: Sender) => ["officer", "researcher", "committee", "manager", "admin"].includes(sender);

function knocking(sender: Sender): Actor {
  if (sender === "hub") return { kind: "hub" };
  if (isStaff(sender)) return { kind: "staff", id: "noura", roles: [sender as "officer"], grants: [] };
  return { kind: "device", id: "device-1", device: sender as "kiosk" };
}

type Matrix<Name extends string> = Readonly<Record<Name, string>>;
type Cell<Name extends string> = readonly [name: Name, sender: Sender, mark: string];

function cells<Name extends string>(matrix: Matrix<Name>): readonly Cell<Name>[] {
  return (Object.keys(matrix) as Name[]).flatMap((name) =>
    senders.map(([letter, sender], place): Cell<Name> => {
      const mark = matrix[name][place];
      if (mark !== letter && mark !== ".") throw new Error(`${name}: "${mark}" stands where ${sender} is decided`);
      return [name, sender, mark];
    }),
  );
}

/** What an array of cells says where the function under test disagrees; so that a failure names the cell. */
function disagreements<Name extends string>(matrix: Matrix<Name>, ask: (name: Name, sender: Sender) => boolean) {
  return cells(matrix)
    .filter(([name, sender, mark]) => ask(name, sender) !== (mark !== "."))
    .map(([name, sender, mark]) => `${name} by ${sender}: written "${mark}"`);
}

describe("S8 no act without permission", () => {
  test("each command has a decision for each sender, and no other command exists", () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(commandTable).sort());
    expect(cells(commands)).toHaveLength(Object.keys(commandTable).length * senders.length);
    expect(disagreements(commands, (type, sender) => maySend(knocking(sender), [office], office, type))).toEqual([]);
  });

  test("each view has a decision for each audience, and no other view exists", () => {
    expect(Object.keys(views).sort()).toEqual(Object.keys(whoMaySee).sort());
    expect(disagreements(views, (view, sender) => maySee(knocking(sender), [office], office, view))).toEqual([]);
  });

  test("R12 who decides on support sees no ratings, whatever other role she has", () => {
    const manager: Actor = { kind: "staff", id: "huda", roles: ["manager", "admin"], grants: [] };
    for (const view of ["ratings", "attention"] as const) {
      expect(maySee(manager, [office], office, view)).toBe(true);
      expect(maySee({ ...manager, roles: ["manager", "committee"] }, [office], office, view)).toBe(false);
    }
    expect(maySee({ ...manager, roles: ["committee"] }, [office], office, "committee")).toBe(true);
  });

  test("R12 who decides on support looks at no officer's result, not even at her own", () => {
    const both: Actor = { kind: "staff", id: "huda", roles: ["manager", "officer"], grants: [] };
    const decides: Actor = { ...both, roles: ["manager", "officer", "committee"] };
    for (const look of ["LookAtOwnResult", "LookAtOfficerResult"] as const) {
      expect(maySend(both, [office], office, look)).toBe(true);
      expect(maySend(decides, [office], office, look)).toBe(false);
    }
  });

  test("a rating that staff take down says so: no mode passes for another", () => {
    const officer: Actor = { kind: "staff", id: "noura", roles: ["officer"], grants: [] };
    const kiosk: Actor = { kind: "device", id: "k", device: "kiosk" };
    for (const mode of ["kiosk", "phone", "assisted"] as const) {
      const command = { type: "RateVisit", ticket: "t1", score: 5, mode } as const;
      expect(isOwn(officer, command)).toBe(mode === "assisted");
      expect(isOwn(kiosk, command)).toBe(mode === "kiosk");
    }
  });

  test("nothing of another office is sent or seen, except by an administrator and the hub", () => {
    const elsewhere = ["jeddah"];
    for (const [type, sender, mark] of cells(commands)) {
      const isFree = mark !== "." && (sender === "admin" || sender === "hub");
      expect(maySend(knocking(sender), elsewhere, office, type), `${type} by ${sender}`).toBe(isFree);
    }
    for (const [view, sender, mark] of cells(views)) {
      const isFree = mark !== "." && sender === "admin";
      expect(maySee(knocking(sender), elsewhere, office, view), `${view} by ${sender}`).toBe(isFree);
    }
  });

  test("the link of a ticket opens this ticket and no other", () => {
    const visitor: Actor = { kind: "visitor", ticket: "t1", code: "A-001", day: "2026-11-22" };
    const commandTypes = Object.keys(commandTable) as CommandType[];
    expect(commandTypes.filter((type) => maySend(visitor, [office], office, type))).toEqual(ofVisitor.commands);
    expect(commandTypes.filter((type) => maySend(visitor, [office], "jeddah", type))).toEqual([]);
    const viewNames = Object.keys(whoMaySee) as ViewName[];
    expect(viewNames.filter((view) => maySee(visitor, [office], office, view))).toEqual(ofVisitor.views);
    expect(isOwn(visitor, { type: "Abandon", ticket: "t1" })).toBe(true);
    expect(isOwn(visitor, { type: "Abandon", ticket: "t2" })).toBe(false);
    expect(isOwn(visitor, { type: "RateVisit", ticket: "t1", score: 5, mode: "phone" })).toBe(true);
    expect(isOwn(visitor, { type: "RateVisit", ticket: "t1", score: 5, mode: "kiosk" })).toBe(false);
    expect(isOwn(visitor, { type: "RateVisit", ticket: "t2", score: 1, mode: "phone" })).toBe(false);
    expect(isOwn(visitor, { type: "RateVisit", score: 1, mode: "phone" })).toBe(false);
    expect(isOwn(visitor, { type: "SkipRating", mode: "phone" })).toBe(true);
    expect(isOwn(visitor, { type: "SkipRating", mode: "kiosk" })).toBe(false);
    expect(isOwn({ kind: "device", id: "k", device: "kiosk" }, { type: "Abandon", ticket: "t2" })).toBe(true);
  });

  test("several roles add up, and a role is worth nothing without its office", () => {
    const both: Actor = { kind: "staff", id: "huda", roles: ["officer", "researcher"], grants: [] };
    expect(maySend(both, [office], office, "DeclineReferral")).toBe(true);
    expect(maySend(both, [office], office, "CallNext")).toBe(true);
    expect(maySend(both, [office], office, "PauseOffice")).toBe(false);
    expect(maySend(both, [], office, "CallNext")).toBe(false);
    const nobody: Actor = { kind: "staff", id: "huda", roles: [], grants: ["callOutOfTurn"] };
    expect(maySend(nobody, [office], office, "CallTicket")).toBe(false);
  });

  test("the first administrator, who is a manager too, reaches offices founded later", () => {
    const first: Actor = { kind: "staff", id: "admin", roles: ["admin", "manager"], grants: [] };
    expect(belongsTo(first, [], "not-yet-founded")).toBe(true);
    expect(maySee(first, [], office, "overview")).toBe(true);
    expect(maySend(first, [], office, "SetService")).toBe(true);
    expect(maySend(first, [], office, "CallNext")).toBe(false);
  });
});
