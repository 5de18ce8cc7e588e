import { z } from "zod";
import type { OfficeCommand } from "../office/commands.ts";
import {
  absentOr,
  command,
  id,
  instant,
  opaqueId,
  ownWords,
  reason,
  type SchemaOf,
  visitLanguage,
  whole,
} from "./schemas-parts.ts";
import { visitNote } from "./schemas-reception.ts";

const pauseReason = z.enum(["prayer", "break", "meeting", "technical", "other"]);
const channel = z.enum(["interview", "phone", "social", "letter", "aid", "volunteering", "website", "delegate"]);
const outcome = z.enum(["completed", "answered", "notAnswered", "incomplete", "delivered"]);
const offline = z.strictObject({ code: z.string().regex(/^[A-Z0-9]{1,8}-[0-9]{1,6}$/), at: instant, device: id });
const referralTarget = z.union([z.literal("pool"), z.strictObject({ researcher: id })]);
const transferTarget = z.union([z.strictObject({ service: id }), z.strictObject({ counter: id })]);

const atCounter = { ticket: id, counter: id.exactOptional() };

/** The commands of the day book. */
export const officeSchemas = {
  OpenDay: command("OpenDay", {}),
  AdoptPlan: command("AdoptPlan", {}),
  CloseDay: command("CloseDay", { carry: z.enum(["held", "recent"]).exactOptional() }),
  PauseOffice: command("PauseOffice", { reason: pauseReason, until: instant.exactOptional() }),
  ResumeOffice: command("ResumeOffice", {}),
  OpenCounter: command("OpenCounter", { counter: id, takeOver: z.boolean().exactOptional() }),
  CloseCounter: command("CloseCounter", { counter: id }),
  PauseCounter: command("PauseCounter", { counter: id, reason: pauseReason }),
  ResumeCounter: command("ResumeCounter", { counter: id }),
  CheckIn: command("CheckIn", {
    service: id,
    priority: absentOr(id),
    party: absentOr(whole(1, 20)),
    channel: absentOr(channel),
    visitor: absentOr(opaqueId),
    language: absentOr(visitLanguage),
    appointment: absentOr(instant),
    remote: absentOr(z.boolean()),
    offline: absentOr(offline),
    department: absentOr(id),
    isUnclear: absentOr(z.boolean()),
    isPrivate: absentOr(z.boolean()),
  }),
  ConfirmPresence: command("ConfirmPresence", { ticket: id }),
  DelayTurn: command("DelayTurn", { ticket: id }),
  AskResearcher: command("AskResearcher", { ticket: id }),
  CallNext: command("CallNext", { counter: id }),
  CallTicket: command("CallTicket", { counter: id, ticket: id, reason: reason.exactOptional() }),
  Recall: command("Recall", atCounter),
  StartService: command("StartService", atCounter),
  MarkNoShow: command("MarkNoShow", atCounter),
  Readmit: command("Readmit", { ticket: id }),
  Hold: command("Hold", { ...atCounter, reason: reason.exactOptional() }),
  Resume: command("Resume", { ticket: id }),
  ReturnToQueue: command("ReturnToQueue", atCounter),
  Transfer: command("Transfer", { ...atCounter, to: transferTarget, reason: reason.exactOptional() }),
  Refer: command("Refer", { ...atCounter, to: referralTarget, reason }),
  DeclineReferral: command("DeclineReferral", { ticket: id, reason }),
  ReturnReferral: command("ReturnReferral", { ...atCounter, reason }),
  FinishService: command("FinishService", {
    ...atCounter,
    outcome: outcome.exactOptional(),
    reason: reason.exactOptional(),
  }),
  ReopenVisit: command("ReopenVisit", atCounter),
  Abandon: command("Abandon", { ticket: id }),
  NoteVisit: command("NoteVisit", { ...atCounter, note: visitNote }),
  NoteEnquiry: command("NoteEnquiry", {
    ...atCounter,
    enquiry: id.exactOptional(),
    isAnswered: z.boolean(),
    reason: reason.exactOptional(),
  }),
  MarkMisconception: command("MarkMisconception", {
    ...atCounter,
    misconception: id.exactOptional(),
    words: ownWords(200).exactOptional(),
  }),
  AskHelp: command("AskHelp", {}),
  GoHelp: command("GoHelp", { device: id }),
} satisfies { [Type in OfficeCommand["type"]]: SchemaOf<Type> };
