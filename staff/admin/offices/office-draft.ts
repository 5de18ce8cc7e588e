import type { Localized } from "../../../shared/office/ids.ts";
import { type FieldProblem, found, type NameField, nameProblems, type Problems, trimmed } from "../field-problem.ts";
import type { BlamedFields } from "../outcome.ts";
import type { NewOffice, Profile } from "../registry.ts";

/** A new office as somebody is writing it. */
export type OfficeDraft = {
  readonly profile: string;
  readonly name: Localized;
  readonly id: string;
  readonly timeZone: string;
};
export type OfficeField = NameField | "profile" | "id" | "timeZone";

export const officeBlame: {
  readonly fields: readonly OfficeField[];
  readonly rejections: BlamedFields<OfficeField>;
} = {
  fields: ["name.ar", "name.en", "profile", "id", "timeZone"],
  rejections: {
    OfficeExists: ["id", "officeTaken"],
    AlreadyFounded: ["id", "officeTaken"],
    UnknownProfile: ["profile", "check"],
    UnknownTimeZone: ["timeZone", "timeZone"],
  },
};

export const newOffice: OfficeDraft = { profile: "", name: { ar: "", en: "" }, id: "", timeZone: "Asia/Riyadh" };

const idShape = /^[a-z0-9-]{2,40}$/u;

/** Returns what is wrong with the draft of an office. */
export function officeProblems(draft: OfficeDraft): Problems<OfficeField> {
  const profile: FieldProblem | undefined = draft.profile === "" ? "missing" : undefined;
  const id: FieldProblem | undefined =
    draft.id.trim() === "" ? "missing" : idShape.test(draft.id.trim()) ? undefined : "officeId";
  return { ...nameProblems(draft.name), ...found<"profile" | "id">({ profile, id }) };
}

/** Returns the office to found. */
export function officeOf({ profile, name, id, timeZone }: OfficeDraft): NewOffice {
  return { id: id.trim(), profile, name: trimmed(name), timeZone };
}

/** Takes a profile, and its name where no other name has been written yet. */
export function withProfile(draft: OfficeDraft, chosen: Profile, all: readonly Profile[]): OfficeDraft {
  const isUntouched = isSame(draft.name, newOffice.name) || all.some(({ name }) => isSame(draft.name, name));
  return { ...draft, profile: chosen.id, name: isUntouched ? chosen.name : draft.name };
}

function isSame(one: Localized, other: Localized): boolean {
  return one.ar === other.ar && one.en === other.en;
}
