import { z } from "zod";
import type { SetupCommand } from "../setup/setup.ts";
import { command, id, localized, type SchemaOf, whole } from "./schemas-parts.ts";

const icon = z.string().min(1).max(64);

const service = z.strictObject({
  id,
  name: localized,
  letter: z.string().regex(/^[A-Z]$/, "must be one capital Latin letter"),
  icon,
  counters: z.array(id).max(100),
});
const counter = z.strictObject({ id, name: localized });
const priority = z.strictObject({ id, name: localized, icon, headStartMinutes: whole(0, 60) });
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
const document = z.strictObject({ id, name: localized, isRequired: z.boolean(), expires: z.boolean() });
const reply = z.strictObject({
  floorDays: whole(0, 365),
  dueDays: whole(0, 365),
  dayKind: z.enum(["calendar", "working"]),
  earlyReply: z.enum(["allow", "warn", "block"]),
  startsAt: z.enum(["told", "complete"]),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)");
const longText = z.string().trim().min(1).max(4_000);
const ratingReason = z.strictObject({ id, text: localized, when: z.enum(["low", "high", "any"]) });

/** The commands of the setup book. */
export const setupSchemas = {
  FoundOffice: command("FoundOffice", {
    profile: z.enum(["awaser", "alkawthar", "manarat", "anat-albayt", "mawrid"]),
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
  SetChecklist: command("SetChecklist", { service: id, documents: z.array(document).max(40) }),
  SetReplyClock: command("SetReplyClock", { reply }),
  SetHolidays: command("SetHolidays", { days: z.array(day).max(400) }),
  SetDeclaration: command("SetDeclaration", { text: z.strictObject({ ar: longText, en: longText }) }),
} satisfies { [Type in SetupCommand["type"]]: SchemaOf<Type> };
