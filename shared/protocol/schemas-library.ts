import { z } from "zod";
import type { LibraryCommand } from "../library/library.ts";
import { command, hash, localized, type SchemaOf, whole } from "./schemas-parts.ts";

/** Stands in addresses: small letters, digits and hyphens. */
export const documentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "must be 1 to 64 of a–z, 0–9 and hyphen");
const calendarDay = z.strictObject({
  calendar: z.enum(["gregory", "umalqura"]),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)"),
});
const approval = z.strictObject({ meeting: z.string().trim().min(1).max(40), day: calendarDay });
const version = whole(1, 1_000);

/** The commands of the library's book. */
export const librarySchemas = {
  SetDocument: command("SetDocument", { document: documentId, title: localized }),
  RetireDocument: command("RetireDocument", { document: documentId }),
  AddVersion: command("AddVersion", {
    document: documentId,
    content: hash,
    effectiveFrom: calendarDay,
    approval: approval.exactOptional(),
    reviewBy: calendarDay.exactOptional(),
  }),
  WithdrawVersion: command("WithdrawVersion", { document: documentId, version }),
  AcknowledgeVersion: command("AcknowledgeVersion", { document: documentId, version }),
} satisfies { [Type in LibraryCommand["type"]]: SchemaOf<Type> };
