import type { Instant, Localized, StaffId } from "./ids.ts";

export type PaperId = string;
export type DepartmentId = string;
export type MisconceptionId = string;

/** For whom the visitor at the desk speaks (R5, R9). */
export type Acting = "self" | "guardian" | "delegate" | "relative";
/** How the one who is spoken for agreed to it. */
export type ActingConsent = "spoken" | "signed";
export type PersonPart = "visitor" | "represented" | "member";
export type PaperState = "missing" | "brought" | "matched";

/** One thing that the desk notes of the visit before it. A later note of the same kind counts instead (RULES.md N1). */
export type VisitNote =
  | { readonly is: "received" }
  | { readonly is: "paper"; readonly paper: PaperId; readonly state: PaperState }
  | { readonly is: "checked" }
  | { readonly is: "private"; readonly isAsked: boolean }
  | { readonly is: "party"; readonly size: number }
  | { readonly is: "acting"; readonly as: Acting; readonly consent?: ActingConsent }
  /** `person` is an opaque id of the vault. */
  | { readonly is: "person"; readonly person: string; readonly part: PersonPart; readonly isLinked: boolean }
  /** Null: an external visitor (R13). */
  | { readonly is: "department"; readonly department: DepartmentId | null };

/** Who did it, and when. */
export type Done = { readonly by: StaffId; readonly at: Instant };
type NotedPaper = Done & { readonly state: PaperState };
/** An enquiry of the visitor: answered, or not and why (R1). `reason` is an id of the vault. */
export type Enquiry = Done & { readonly id: string; readonly isAnswered: boolean; readonly reason?: string };

/** What the desk noted of one visit. Replaced as a whole: a carried visit shares it with the day before. */
export type Reception = {
  readonly received?: Done;
  readonly checked?: Done;
  readonly papers: Readonly<Record<PaperId, NotedPaper>>;
  readonly enquiries: readonly Enquiry[];
  readonly misconceptions: readonly (MisconceptionId | { readonly words: string })[];
  readonly acting?: { readonly as: Acting; readonly consent?: ActingConsent };
  /** Beside the visitor, who stands in the ticket itself. */
  readonly people: readonly { readonly person: string; readonly part: Exclude<PersonPart, "visitor"> }[];
};

export const noReception: Reception = { papers: {}, enquiries: [], misconceptions: [], people: [] };

/** A paper on the list of a service. */
export type PlannedPaper = { readonly id: PaperId; readonly isRequired: boolean };
/** A mistaken belief by the card that corrects it: its text says what is true (R14). */
export type Misconception = { readonly id: MisconceptionId; readonly text: Localized };
/** A part of the association itself whose people come as visitors (R13). */
export type Department = { readonly id: DepartmentId; readonly name: Localized };
