import fc from "fast-check";
import type { Command, CommandType } from "../../shared/protocol/wire.ts";

const name = { ar: "اسم", en: "name" };
const form = { audience: "external", version: 1 } as const;

/** One well-formed command of each type: forget one and it does not compile. */
export const wellFormed: { readonly [Type in CommandType]: Extract<Command, { type: Type }> } = {
  OpenDay: { type: "OpenDay" },
  AdoptPlan: { type: "AdoptPlan" },
  CloseDay: { type: "CloseDay" },
  PauseOffice: { type: "PauseOffice", reason: "prayer", until: 1_800_000_000_000 },
  ResumeOffice: { type: "ResumeOffice" },
  OpenCounter: { type: "OpenCounter", counter: "1", takeOver: true },
  CloseCounter: { type: "CloseCounter", counter: "1" },
  PauseCounter: { type: "PauseCounter", counter: "1", reason: "break" },
  ResumeCounter: { type: "ResumeCounter", counter: "1" },
  CheckIn: {
    type: "CheckIn",
    service: "inquiry",
    priority: "elderly",
    party: 2,
    channel: "interview",
    visitor: "v1",
    language: "ar",
    appointment: 1_800_000_000_000,
    remote: false,
    offline: { code: "K1-07", at: 1_700_000_000_000, device: "k1" },
    department: "finance",
    isUnclear: true,
    isPrivate: true,
  },
  ConfirmPresence: { type: "ConfirmPresence", ticket: "t" },
  DelayTurn: { type: "DelayTurn", ticket: "t" },
  AskResearcher: { type: "AskResearcher", ticket: "t" },
  CallNext: { type: "CallNext", counter: "1" },
  CallTicket: { type: "CallTicket", counter: "1", ticket: "t", reason: "why" },
  Recall: { type: "Recall", ticket: "t", counter: "1" },
  StartService: { type: "StartService", ticket: "t" },
  MarkNoShow: { type: "MarkNoShow", ticket: "t" },
  Readmit: { type: "Readmit", ticket: "t" },
  Hold: { type: "Hold", ticket: "t", reason: "why" },
  Resume: { type: "Resume", ticket: "t" },
  ReturnToQueue: { type: "ReturnToQueue", ticket: "t" },
  Transfer: { type: "Transfer", ticket: "t", to: { service: "inquiry" } },
  Refer: { type: "Refer", ticket: "t", to: "pool", reason: "why" },
  DeclineReferral: { type: "DeclineReferral", ticket: "t", reason: "why" },
  ReturnReferral: { type: "ReturnReferral", ticket: "t", reason: "why" },
  FinishService: { type: "FinishService", ticket: "t", outcome: "completed", reason: "why" },
  ReopenVisit: { type: "ReopenVisit", ticket: "t", counter: "1" },
  NoteVisit: {
    type: "NoteVisit",
    ticket: "t",
    counter: "1",
    note: { is: "paper", paper: "identity", state: "matched" },
  },
  NoteEnquiry: { type: "NoteEnquiry", ticket: "t", enquiry: "e", isAnswered: false, reason: "why" },
  MarkMisconception: { type: "MarkMisconception", ticket: "t", misconception: "officer-decides", words: "why" },
  AskHelp: { type: "AskHelp" },
  GoHelp: { type: "GoHelp", device: "d" },
  Abandon: { type: "Abandon", ticket: "t" },
  RateVisit: { type: "RateVisit", ticket: "A-001", secret: "s", score: 5, reasons: [], mode: "kiosk", form },
  SkipRating: { type: "SkipRating", mode: "kiosk" },
  RateOffice: { type: "RateOffice", score: 1, reasons: [], mode: "kiosk", form },
  AddFollowUp: {
    type: "AddFollowUp",
    rating: "r",
    reasons: [],
    procedure: 4,
    provider: 5,
    comment: "words",
    suggestion: "words",
  },
  LookAtOwnResult: { type: "LookAtOwnResult" },
  LookAtOfficerResult: { type: "LookAtOfficerResult", officer: "o", reason: "why" },
  OpenYear: { type: "OpenYear" },
  CloseYear: { type: "CloseYear" },
  NoteApplicant: { type: "NoteApplicant", person: "somebody" },
  NameApplicant: { type: "NameApplicant", ticket: "t", person: "somebody" },
  OpenCase: {
    type: "OpenCase",
    service: "support",
    source: { kind: "form" },
    person: "p1",
    relation: "self",
    channel: "phone",
    details: "form-1",
  },
  ReviseDetails: { type: "ReviseDetails", case: "c", request: "rent", relation: "delegate" },
  RecordConsent: { type: "RecordConsent", case: "c", isGiven: true, how: "signed" },
  ProvideDocument: { type: "ProvideDocument", case: "c", document: "identity" },
  MatchDocument: {
    type: "MatchDocument",
    case: "c",
    document: "identity",
    expiry: { calendar: "umalqura", date: "1450-01-01" },
  },
  RefuseDocument: { type: "RefuseDocument", case: "c", document: "identity", reason: "illegible" },
  SignStatement: {
    type: "SignStatement",
    case: "c",
    declaration: 1,
    hash: "0".repeat(64),
    method: "drawn",
    signature: "[[[1,2],[3,4],[5,6]]]",
    signer: "self",
    witness: "w",
  },
  AskSignature: { type: "AskSignature", case: "c", declaration: 1, hash: "a".repeat(64), signer: "self" },
  CancelSignature: { type: "CancelSignature", case: "c" },
  SignOnTablet: {
    type: "SignOnTablet",
    case: "c",
    hash: "a".repeat(64),
    signature: "[[[1,2],[3,4],[5,6]]]",
  },
  RecordTold: { type: "RecordTold", case: "c", how: "printed" },
  SubmitCase: { type: "SubmitCase", case: "c" },
  AddNote: { type: "AddNote", case: "c", note: "text-1" },
  DecideCase: { type: "DecideCase", case: "c", outcome: "accepted", reason: "text-2", early: false },
  DeliverAnswer: { type: "DeliverAnswer", case: "c", how: "phone" },
  RegisterBeneficiary: { type: "RegisterBeneficiary", case: "c" },
  RecordDelivery: { type: "RecordDelivery", case: "c", delivered: false, reason: "declined" },
  AppealDecision: { type: "AppealDecision", case: "c", grounds: "text-3" },
  WithdrawCase: { type: "WithdrawCase", case: "c", reason: "applicant" },
  ReassignCase: { type: "ReassignCase", case: "c", to: "somebody", reason: "absence" },
  LogContact: {
    type: "LogContact",
    channel: "phone",
    subject: "enquiry",
    answer: { how: "answered" },
    service: "support",
    person: "p1",
    note: "text",
    isMisconception: true,
    isHomeVisit: false,
    language: "ar",
    followUp: { owner: "somebody", day: "2026-12-01" },
  },
  AnswerContact: {
    type: "AnswerContact",
    contact: "c",
    answer: { how: "notAnswered", reason: "notOurs" },
    note: "text",
  },
  LinkContact: { type: "LinkContact", contact: "c", kind: "case", target: "case-1" },
  PlanFollowUp: { type: "PlanFollowUp", contact: "c", owner: "somebody", day: "2026-12-01", note: "text" },
  MoveFollowUp: { type: "MoveFollowUp", followUp: "f", owner: "somebody", day: "2026-12-02" },
  FinishFollowUp: { type: "FinishFollowUp", followUp: "f" },
  OpenImprovements: { type: "OpenImprovements" },
  CloseImprovements: { type: "CloseImprovements" },
  FileSuggestion: {
    type: "FileSuggestion",
    kind: "complaint",
    channel: "phone",
    topic: "waiting",
    service: "inquiry",
    person: "p1",
    contact: "call-1",
    text: "text-4",
  },
  ClassifySuggestion: { type: "ClassifySuggestion", suggestion: "s", kind: "suggestion", topic: "place" },
  AssignSuggestion: { type: "AssignSuggestion", suggestion: "s", to: "somebody" },
  StartSuggestion: { type: "StartSuggestion", suggestion: "s" },
  AnswerSuggestion: { type: "AnswerSuggestion", suggestion: "s", answer: "text-5" },
  DeliverSuggestionAnswer: { type: "DeliverSuggestionAnswer", suggestion: "s", how: "letter" },
  CloseSuggestion: { type: "CloseSuggestion", suggestion: "s", reason: "duplicate" },
  ReopenSuggestion: { type: "ReopenSuggestion", suggestion: "s", grounds: "text-6" },
  AcknowledgeAlert: { type: "AcknowledgeAlert", alert: "satisfaction", arose: 0 },
  PlanAction: {
    type: "PlanAction",
    title: name,
    owner: "somebody",
    dueDay: "2027-01-31",
    source: { kind: "theme", theme: "waiting" },
    measure: { kind: "wait", service: "inquiry" },
  },
  ReviseAction: {
    type: "ReviseAction",
    action: "a",
    title: name,
    owner: "somebody",
    dueDay: "2027-01-31",
    measure: { kind: "reason", reason: "waited-long" },
  },
  StartAction: { type: "StartAction", action: "a" },
  CompleteAction: { type: "CompleteAction", action: "a" },
  GiveUpAction: { type: "GiveUpAction", action: "a", reason: "text-7" },
  PublishNotice: { type: "PublishNotice", text: name, until: "2027-01-31", action: "a" },
  WithdrawNotice: { type: "WithdrawNotice", notice: "n" },
  FoundOffice: { type: "FoundOffice", profile: "awaser", name, timeZone: "Asia/Riyadh" },
  RenameOffice: { type: "RenameOffice", name },
  SetService: { type: "SetService", service: { id: "s", name, letter: "S", icon: "star", counters: ["1"] } },
  RemoveService: { type: "RemoveService", service: "s" },
  SetCounter: { type: "SetCounter", counter: { id: "9", name } },
  RemoveCounter: { type: "RemoveCounter", counter: "9" },
  SetPriority: { type: "SetPriority", priority: { id: "p", name, icon: "star", headStartMinutes: 5 } },
  RemovePriority: { type: "RemovePriority", priority: "p" },
  SetOrder: { type: "SetOrder", order: { overtakingCap: 4 } },
  SetReason: { type: "SetReason", reason: { id: "x", text: name, when: "any" } },
  RemoveReason: { type: "RemoveReason", reason: "x" },
  SetSurveyForm: {
    type: "SetSurveyForm",
    audience: "internal",
    form: {
      scale: "worstFirst",
      overall: name,
      procedure: name,
      provider: null,
      reasons: [{ id: "r", text: name, when: "low" }],
      asksComment: true,
      asksSuggestion: false,
    },
  },
  SetSatisfactionGoal: { type: "SetSatisfactionGoal", percent: 80 },
  SetReportPlan: {
    type: "SetReportPlan",
    plan: { every: "weekly", hour: 8, language: "ar", to: ["office@example.org"] },
  },
  SetTheme: { type: "SetTheme", theme: { id: "t", name, words: ["word"] } },
  RemoveTheme: { type: "RemoveTheme", theme: "t" },
  SetChecklist: {
    type: "SetChecklist",
    service: "support",
    documents: [{ id: "d", name, isRequired: true, expires: false }],
  },
  SetReplyClock: {
    type: "SetReplyClock",
    reply: { floorDays: 14, dueDays: 28, dayKind: "calendar", earlyReply: "warn", startsAt: "complete" },
  },
  SetHolidays: { type: "SetHolidays", days: ["2026-09-23"] },
  SetDepartment: { type: "SetDepartment", department: { id: "finance", name: { ar: "المالية", en: "Finance" } } },
  RemoveDepartment: { type: "RemoveDepartment", department: "finance" },
  SetRemoteTickets: { type: "SetRemoteTickets", givesRemoteTickets: false },
  SetKioskQuestions: { type: "SetKioskQuestions", asksIdentity: false },
  SetDeclaration: { type: "SetDeclaration", text: name },
  SetToldSentence: { type: "SetToldSentence", text: { ar: "قبل {due}", en: "by {due}" } },
  SetChannels: { type: "SetChannels", channels: [{ id: "interview", name, isOn: true }] },
  SetTerms: { type: "SetTerms", terms: { beneficiary: name, digits: "arab" } },
  SetPolicyHead: { type: "SetPolicyHead", policy: { title: name, approval: name, rules: [] } },
  SetMobiles: { type: "SetMobiles", mobiles: "anyCountry" },
  SetRetention: {
    type: "SetRetention",
    retention: { identityDays: 90, mobileDays: 30, caseYears: 10, auditYears: 5 },
  },
  SetCard: {
    type: "SetCard",
    card: { id: "k", text: name, from: "2026-11-01", until: "2026-12-01", weekdays: [0, 4] },
  },
  RemoveCard: { type: "RemoveCard", card: "k" },
  SetMessage: {
    type: "SetMessage",
    message: {
      ...{ id: "m", text: { ar: "نغلق مبكرًا", en: "early" }, from: "2026-11-01", until: "2026-12-01", weekdays: [4] },
      hours: { from: "09:00", until: "11:30" },
    },
  },
  RemoveMessage: { type: "RemoveMessage", message: "m" },
  SetMedium: {
    type: "SetMedium",
    medium: {
      ...{ id: "m", text: name, content: "0".repeat(64), from: "2026-11-01", until: "2026-12-01", weekdays: [4] },
      ...{ hours: { from: "09:00", until: "11:30" }, walls: ["d"], seconds: 15, isPaused: false },
    },
  },
  MoveMedium: { type: "MoveMedium", medium: "m", place: 1 },
  RemoveMedium: { type: "RemoveMedium", medium: "m" },
  SetQuestion: { type: "SetQuestion", question: { id: "q", service: "support", question: name, answer: name } },
  RemoveQuestion: { type: "RemoveQuestion", question: "q" },
  SetDocument: { type: "SetDocument", document: "d", title: name },
  RetireDocument: { type: "RetireDocument", document: "d" },
  AddVersion: {
    type: "AddVersion",
    document: "policy",
    content: "0".repeat(64),
    effectiveFrom: { calendar: "umalqura", date: "1448-06-10" },
    approval: { meeting: "12/1448", day: { calendar: "gregory", date: "2026-11-01" } },
    reviewBy: { calendar: "gregory", date: "2027-11-01" },
  },
  WithdrawVersion: { type: "WithdrawVersion", document: "policy", version: 1 },
  AcknowledgeVersion: { type: "AcknowledgeVersion", document: "policy", version: 1 },
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const hostile: readonly Json[] = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "'; DROP TABLE commits; --",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "\u0000",
  "\ud800",
  "\u202e",
  "x".repeat(5_000),
  -1,
  1e308,
  Number.MIN_VALUE,
  2 ** 53,
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: {} } },
  { toString: "no", valueOf: null },
  JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`),
];

const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>,
);

export type Envelope = { readonly id: string; readonly office: string; readonly command: Command };

/** A well-formed envelope for this office; ids come from few, so that many repeat one another. */
export function envelopes(office: string): fc.Arbitrary<Envelope> {
  const id = fc.integer({ min: 0, max: 400 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
  return fc.record({ id, office: fc.constant(office), command: fc.constantFrom(...Object.values(wellFormed)) });
}

/** An envelope in which one place was changed, taken away or added. */
export function damaged(office: string): fc.Arbitrary<unknown> {
  return fc
    .tuple(envelopes(office), fc.nat(), anything, fc.constantFrom("replace", "remove", "add", "__proto__"))
    .map(([envelope, place, value, how]) => {
      const copy: unknown = structuredClone(envelope);
      const places = placesOf(copy);
      const [target, key] = places[place % places.length] ?? [{}, ""];
      if (how === "replace") target[key] = value;
      if (how === "remove") delete target[key];
      if (how === "add") target[`${key}x`] = value;
      if (how === "__proto__")
        Object.defineProperty(target, "__proto__", { value, enumerable: true, configurable: true });
      return copy;
    });
}

type Writable = Record<string, unknown>;

function placesOf(value: unknown): readonly (readonly [Writable, string])[] {
  if (typeof value !== "object" || value === null) return [];
  const writable = value as Writable;
  return Object.keys(writable).flatMap((key) => [[writable, key] as const, ...placesOf(writable[key])]);
}

/** Whatever can be sent as JSON. */
export const garbage: fc.Arbitrary<unknown> = anything;

/** Bodies that are no JSON at all, or not quite. */
export const brokenText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 200, unit: "binary" }),
  fc.json().map((text) => text.slice(0, -1)),
  fc.constantFrom(
    "",
    "{",
    "nul",
    "\u0000",
    "{}{}",
    '{"a":1,}',
    "\ufeff{}",
    "x".repeat(70_000),
    `${"[".repeat(60_000)}`,
  ),
);
