import { z } from "zod";
import { longestShowSeconds, mostMedia, shortestShowSeconds } from "../setup/media.ts";
import { longestMessage } from "../setup/message.ts";
import { mailAddress, mostReaders, reportRhythms } from "../setup/report-plan.ts";
import type { SetupCommand } from "../setup/setup.ts";
import { surveyAudiences } from "../setup/survey-form.ts";
import { command, daySpan, hash, id, localized, type SchemaOf, whole } from "./schemas-parts.ts";

const icon = z.string().min(1).max(64);

export const service = z.strictObject({
  id,
  name: localized,
  letter: z.string().regex(/^[A-Z]$/, "must be one capital Latin letter"),
  icon,
  counters: z.array(id).max(100),
});
export const counter = z.strictObject({ id, name: localized });
export const priority = z.strictObject({ id, name: localized, icon, headStartMinutes: whole(0, 60) });
const order = z.strictObject({
  overtakingCap: whole(0, 1000).exactOptional(),
  appointmentHeadStartMinutes: whole(0, 60).exactOptional(),
  returnHeadStartMinutes: whole(0, 60).exactOptional(),
  graceSeconds: whole(0, 3600).exactOptional(),
  callsBeforeNoShow: whole(1, 10).exactOptional(),
  missedCallPenaltyMinutes: whole(0, 240).exactOptional(),
  missedCallsToNoShow: whole(1, 10).exactOptional(),
  sameOfficerMinutes: whole(0, 120).exactOptional(),
});
const document = z.strictObject({
  id,
  name: localized,
  isRequired: z.boolean(),
  expires: z.boolean(),
  isSensitive: z.boolean().exactOptional(),
});
export const documents = z.array(document).max(40);
export const reply = z.strictObject({
  floorDays: whole(0, 365),
  dueDays: whole(0, 365),
  dayKind: z.enum(["calendar", "working"]),
  earlyReply: z.enum(["allow", "warn", "block"]),
  startsAt: z.enum(["told", "complete"]),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)");
const answerText = z.string().trim().min(1).max(600);
const longText = z.string().trim().min(1).max(4_000);
export const longLocalized = z.strictObject({ ar: longText, en: longText });
const shortText = z.string().trim().max(400);
/** May stand empty. */
const line = z.strictObject({ ar: shortText, en: shortText });
export const channelId = z.enum([
  "interview",
  "phone",
  "social",
  "letter",
  "aid",
  "volunteering",
  "website",
  "delegate",
]);
const channels = z.array(z.strictObject({ id: channelId, name: localized, isOn: z.boolean() })).max(8);
export const terms = z.strictObject({ beneficiary: localized, digits: z.enum(["latn", "arab"]).exactOptional() });
export const policy = z.strictObject({
  title: localized,
  approval: line,
  registration: z.string().trim().min(1).max(40).exactOptional(),
  rules: z.array(longLocalized).max(40),
});
export const mobiles = z.enum(["kingdom", "anyCountry"]);
const retention = z.strictObject({
  identityDays: whole(1, 3_650),
  mobileDays: whole(1, 3_650),
  caseYears: whole(1, 50),
  auditYears: whole(1, 50),
});
export const card = z.strictObject({
  id,
  text: localized,
  from: day.exactOptional(),
  until: day.exactOptional(),
  weekdays: z.array(whole(0, 6)).max(7),
});
const sentence = z.string().trim().min(1).max(longestMessage);
const message = z.strictObject({
  id,
  text: z.strictObject({ ar: sentence, en: sentence.exactOptional(), ur: sentence.exactOptional() }),
  from: day.exactOptional(),
  until: day.exactOptional(),
  weekdays: z.array(whole(0, 6)).max(7),
  hours: daySpan.exactOptional(),
});
const medium = z.strictObject({
  id,
  text: localized,
  content: hash,
  from: day.exactOptional(),
  until: day.exactOptional(),
  weekdays: z.array(whole(0, 6)).max(7),
  hours: daySpan.exactOptional(),
  walls: z.array(id).max(100),
  seconds: whole(shortestShowSeconds, longestShowSeconds),
  isPaused: z.boolean(),
});
export const question = z.strictObject({
  id,
  service: id.exactOptional(),
  question: localized,
  answer: z.strictObject({ ar: answerText, en: answerText }),
});
export const ratingReason = z.strictObject({ id, text: localized, when: z.enum(["low", "high", "any"]) });

const surveyForm = z.strictObject({
  scale: z.enum(["worstFirst", "bestFirst"]),
  overall: localized,
  procedure: localized.nullable(),
  provider: localized.nullable(),
  reasons: z.array(ratingReason).max(12),
  asksComment: z.boolean(),
  asksSuggestion: z.boolean(),
});
const theme = z.strictObject({ id, name: localized, words: z.array(word(40)).min(1).max(60) });

const reportPlan = z.strictObject({
  every: z.enum(reportRhythms),
  hour: whole(1, 23),
  language: z.enum(["ar", "en"]),
  to: z.array(z.string().regex(mailAddress, "must be a mail address")).min(1).max(mostReaders),
});

function word(most: number) {
  return z.string().trim().min(1).max(most);
}

/** The commands of the setup book. */
export const setupSchemas = {
  FoundOffice: command("FoundOffice", {
    profile: id,
    name: localized.exactOptional(),
    timeZone: z.string().min(1).max(64).exactOptional(),
  }),
  RenameOffice: command("RenameOffice", { name: localized }),
  SetService: command("SetService", { service }),
  RemoveService: command("RemoveService", { service: id }),
  SetCounter: command("SetCounter", { counter }),
  RemoveCounter: command("RemoveCounter", { counter: id }),
  SetPriority: command("SetPriority", { priority }),
  RemovePriority: command("RemovePriority", { priority: id }),
  SetOrder: command("SetOrder", { order }),
  SetReason: command("SetReason", { reason: ratingReason }),
  RemoveReason: command("RemoveReason", { reason: id }),
  SetSurveyForm: command("SetSurveyForm", { audience: z.enum(surveyAudiences), form: surveyForm }),
  SetSatisfactionGoal: command("SetSatisfactionGoal", { percent: z.int().min(1).max(100).nullable() }),
  SetTheme: command("SetTheme", { theme }),
  RemoveTheme: command("RemoveTheme", { theme: id }),
  SetChecklist: command("SetChecklist", { service: id, documents }),
  SetReplyClock: command("SetReplyClock", { reply }),
  SetHolidays: command("SetHolidays", { days: z.array(day).max(400) }),
  SetDeclaration: command("SetDeclaration", { text: longLocalized }),
  SetToldSentence: command("SetToldSentence", { text: longLocalized.exactOptional() }),
  SetChannels: command("SetChannels", { channels }),
  SetTerms: command("SetTerms", { terms }),
  SetPolicyHead: command("SetPolicyHead", { policy }),
  SetMobiles: command("SetMobiles", { mobiles }),
  SetRetention: command("SetRetention", { retention }),
  SetCard: command("SetCard", { card }),
  RemoveCard: command("RemoveCard", { card: id }),
  SetMessage: command("SetMessage", { message }),
  RemoveMessage: command("RemoveMessage", { message: id }),
  SetMedium: command("SetMedium", { medium }),
  MoveMedium: command("MoveMedium", { medium: id, place: whole(0, mostMedia) }),
  RemoveMedium: command("RemoveMedium", { medium: id }),
  SetQuestion: command("SetQuestion", { question }),
  RemoveQuestion: command("RemoveQuestion", { question: id }),
  SetDepartment: command("SetDepartment", { department: z.strictObject({ id, name: localized }) }),
  RemoveDepartment: command("RemoveDepartment", { department: id }),
  SetRemoteTickets: command("SetRemoteTickets", { givesRemoteTickets: z.boolean() }),
  SetKioskQuestions: command("SetKioskQuestions", { asksIdentity: z.boolean() }),
  SetReportPlan: command("SetReportPlan", { plan: reportPlan.nullable() }),
} satisfies { [Type in SetupCommand["type"]]: SchemaOf<Type> };
