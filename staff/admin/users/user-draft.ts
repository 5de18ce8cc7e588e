import type { Grant, OfficeId, Role, StaffId } from "../../../shared/office/ids.ts";
import {
  type FieldProblem,
  found,
  type Problems,
  passwordProblem,
  textProblem,
  usernameProblem,
} from "../field-problem.ts";
import type { BlamedFields } from "../outcome.ts";
import type { ListedUser, UserRights } from "../registry.ts";

/** A user as somebody is writing it; `username` and `password` count for a new one only. */
export type UserDraft = {
  readonly username: StaffId;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly offices: readonly OfficeId[];
  readonly grants: readonly Grant[];
};
export type UserField = keyof UserDraft;

export const userBlame: { readonly fields: readonly UserField[]; readonly rejections: BlamedFields<UserField> } = {
  fields: ["username", "name", "password", "roles", "offices", "grants"],
  rejections: {
    UserExists: ["username", "userTaken"],
    UnknownOffice: ["offices", "check"],
    LastAdministrator: ["roles", "lastAdministrator"],
  },
};

/** Returns what a new user of this office begins with. */
export function newUser(office: OfficeId): UserDraft {
  return { username: "", name: "", password: "", roles: ["officer"], offices: [office], grants: [] };
}

export function userDraft({ id, name, roles, offices, grants }: ListedUser): UserDraft {
  return { username: id, name, password: "", roles, offices, grants };
}

/** Returns what is wrong with the draft; an administrator needs no list of offices. */
export function userProblems(draft: UserDraft, isNew: boolean): Problems<UserField> {
  const roles: FieldProblem | undefined = draft.roles.length === 0 ? "chooseRole" : undefined;
  const needsOffice = !draft.roles.includes("admin") && draft.offices.length === 0;
  return found<Exclude<UserField, "grants">>({
    name: textProblem(draft.name),
    username: isNew ? usernameProblem(draft.username) : undefined,
    password: isNew ? passwordProblem(draft.password) : undefined,
    roles,
    offices: needsOffice ? "chooseOffice" : undefined,
  });
}

/** Returns whether the person calls visitors, so that calling out of turn can be granted at all. */
export function callsVisitors(roles: readonly Role[]): boolean {
  return roles.includes("officer") || roles.includes("researcher");
}

/** Returns the rights to store; a permission that the roles cannot use is taken away. */
export function rightsOf({ name, roles, offices, grants }: UserDraft): UserRights {
  return { name: name.trim(), roles, offices, grants: callsVisitors(roles) ? grants : [] };
}
