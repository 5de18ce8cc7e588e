import { stripBidiMarks, toLatinDigits } from "../../shared/i18n/digits.ts";
import type { Localized } from "../../shared/office/ids.ts";

/** What is wrong with one field; the screen puts it into a sentence beside the field. */
export type FieldProblem =
  | "missing"
  | "tooLong"
  | "check"
  | "letter"
  | "letterTaken"
  | "counterGone"
  | "officeId"
  | "officeTaken"
  | "timeZone"
  | "username"
  | "userTaken"
  | "shortPassword"
  | "longPassword"
  | "passwordsDiffer"
  | "wrongPassword"
  | "typeCode"
  | "wrongCode"
  | "chooseRole"
  | "chooseOffice"
  | "lastAdministrator"
  | "unsaid"
  | "rulesDiffer"
  | "floorAfterDue"
  | "mobileOutlives"
  | "mailAddresses"
  | "tooManyAddresses"
  | { readonly from: number; readonly to: number };

/** The fields that something is wrong with; empty means that the form may be sent. */
export type Problems<Field extends string> = Readonly<Partial<Record<Field, FieldProblem>>>;

export type NameField = "name.ar" | "name.en" | "name.ur";

const longestName = 120;
const leastPassword = 8;
const longestPassword = 200;

/** Returns what is wrong with a short text, or undefined. */
export function textProblem(text: string): FieldProblem | undefined {
  const length = text.trim().length;
  if (length === 0) return "missing";
  return length > longestName ? "tooLong" : undefined;
}

const longestText = 4_000;

/** The same for a text of several lines. */
export function longTextProblem(text: string): FieldProblem | undefined {
  const length = text.trim().length;
  if (length === 0) return "missing";
  return length > longestText ? "check" : undefined;
}

/** Returns what is wrong with a name; Arabic and English are required, Urdu may stay empty. */
export function nameProblems(name: Localized): Problems<NameField> {
  const ur = name.ur?.trim() ? textProblem(name.ur) : undefined;
  return found<NameField>({ "name.ar": textProblem(name.ar), "name.en": textProblem(name.en), "name.ur": ur });
}

/** Returns only the fields that have a problem. */
export function found<Field extends string>(
  problems: Readonly<Record<Field, FieldProblem | undefined>>,
): Problems<Field> {
  const wrong = Object.entries<FieldProblem | undefined>(problems).filter(([, problem]) => problem !== undefined);
  return Object.fromEntries(wrong) as Problems<Field>;
}

/** Returns the whole number that was typed in any digits, or undefined if it is none. */
export function wholeNumber(typed: string): number | undefined {
  const plain = toLatinDigits(stripBidiMarks(typed)).trim();
  return /^\d{1,9}$/u.test(plain) ? Number(plain) : undefined;
}

/** Returns what is wrong with a typed number that must lie within the bounds. */
export function numberProblem(typed: string, from: number, to: number): FieldProblem | undefined {
  const number = wholeNumber(typed);
  return number === undefined || number < from || number > to ? { from, to } : undefined;
}

/** Returns what is wrong with a new password; its length is counted as the hub counts it. */
export function passwordProblem(password: string): FieldProblem | undefined {
  if (password === "") return "missing";
  if (password.length < leastPassword) return "shortPassword";
  return password.length > longestPassword ? "longPassword" : undefined;
}

const usernameShape = /^[a-z0-9][a-z0-9._-]{1,31}$/u;

/** Returns what is wrong with a user name, which the hub compares in small letters. */
export function usernameProblem(username: string): FieldProblem | undefined {
  const id = username.trim().toLowerCase();
  if (id === "") return "missing";
  return usernameShape.test(id) ? undefined : "username";
}

/** Returns a name without blanks around its parts, as the hub keeps it; an empty Urdu is none. */
export function trimmed({ ar, en, ur = "" }: Localized): Localized {
  return { ar: ar.trim(), en: en.trim(), ...(ur.trim() && { ur: ur.trim() }) };
}
