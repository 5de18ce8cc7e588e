import { z } from "zod";
import type { Command, CommandType } from "./wire.ts";

/** Last moment a time may name: 2100-01-01. Whatever is later is a slip of the keyboard or an attack. */
const lastInstant = 4_102_444_800_000;

/** An id: 1–64 characters, nothing that cannot be seen. */
export const id = z
  .string()
  .min(1, { abort: true })
  .max(64)
  .regex(
    /^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u,
    "must not hold control characters or begin or end with a space",
  );

/** Any UUID, whatever its version. */
export const uuid = z.guid();

/** An id that can hold no person's name, number or phone: Latin letters, digits and dashes, at least one letter (S6). */
export const opaqueId = z
  .string()
  .max(64)
  .regex(/^(?=.*[A-Za-z])[A-Za-z0-9_-]+$/u, "must be an opaque id of Latin letters, digits and dashes");

const mark = "x-sealed";

/** Somebody's own words, which may name anybody: the door hands them to the vault, and the books keep the id (S6). */
export function ownWords(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .meta({ [mark]: true });
}

/** Whether a schema is one of own words. */
export function isOwnWords(schema: unknown): boolean {
  return schema instanceof z.ZodString && schema.meta()?.[mark] === true;
}

/** A reason in somebody's own words: 1–200 characters after trimming. */
export const reason = ownWords(200);

const name = z.string().trim().min(1).max(120);
export const localized = z.strictObject({ ar: name, en: name, ur: name.exactOptional() });

/** What a visitor speaks. */
export const visitLanguage = z.enum(["ar", "en", "ur"]);

/** Epoch milliseconds, or an ISO 8601 date and time with its zone; read as epoch milliseconds. */
export const instant = z.union([
  z.int().min(0).max(lastInstant),
  z.iso
    .datetime({ offset: true })
    .pipe(z.coerce.date())
    .transform((date) => date.getTime())
    .pipe(z.int().min(0).max(lastInstant)),
]);

/**
 * A field that may be left out, for what comes with every visitor: `exactOptional` reads a missing field too, and throws
 * its faults away (3.0 against 0.7 µs for a check-in). It differs in an explicit `undefined`, which JSON does not know.
 */
export function absentOr<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  return schema.optional() as unknown as z.ZodExactOptional<Schema>;
}

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, "must be a time of day, HH:MM");
const begins = { path: ["until"], message: "must not be the time at which it begins" };
/** A part of the day; it begins and ends at different times. */
export const daySpan = z
  .strictObject({ from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from !== until, begins);
/** The same with a volume in hundredths. */
export const loudSpan = z
  .strictObject({ from: timeOfDay, until: timeOfDay, volume: z.int().min(0).max(100) })
  .refine(({ from, until }) => from !== until, begins);

/** Names a file that the hub holds. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in small hexadecimal digits");

/** A whole number within bounds. */
export function whole(least: number, most: number) {
  return z.int().min(least).max(most);
}

type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
export type SchemaOf<Type extends CommandType> = z.ZodType<CommandOf<Type>>;

/** Every field of the command, also those that may be left out: a forgotten one does not compile. */
type FieldsOf<Type extends CommandType> = {
  readonly [Key in Exclude<keyof CommandOf<Type>, "type">]-?: z.ZodType<CommandOf<Type>[Key]>;
};

/** The schema of one command: exactly these fields, nothing beside them. */
export function command<const Type extends CommandType, const Fields extends FieldsOf<Type>>(
  type: Type,
  fields: Fields,
) {
  return z.strictObject({ type: z.literal(type), ...fields });
}
