import type { Declaration } from "./casework.ts";
import { sha256 } from "./sha256.ts";
import type { Case } from "./state.ts";

/** What an applicant is shown before signing, and nothing else. */
export type Statement = {
  readonly case: string;
  readonly number: string;
  readonly service: string;
  readonly person: string | null;
  /** A mark of the name and national id as they are kept; absent in cases of before. */
  readonly applicant?: string;
  readonly details: string | null;
  readonly relation: string;
  readonly documents: readonly {
    readonly id: string;
    readonly name: { readonly ar: string; readonly en: string };
    readonly status: string;
    /** As it is written on the paper. */
    readonly expiry: string | null;
  }[];
  readonly declaration: { readonly version: number; readonly ar: string; readonly en: string };
};

type Shown = Pick<
  Case,
  "id" | "number" | "service" | "person" | "applicant" | "details" | "relation" | "checklist" | "documents"
>;

/** The statement of a case as it stands now, under this declaration. Fields always come in the same order. */
export function statementOf(shown: Shown, { version, text }: Declaration): Statement {
  return {
    case: shown.id,
    number: shown.number,
    service: shown.service,
    person: shown.person ?? null,
    ...(shown.applicant === undefined ? {} : { applicant: shown.applicant }),
    details: shown.details ?? null,
    relation: shown.relation,
    documents: shown.checklist.map(({ id, name: { ar, en } }) => {
      const held = shown.documents.find((each) => each.id === id);
      const expiry = held?.status === "matched" ? held.expiry?.written : undefined;
      return {
        id,
        name: { ar, en },
        status: held?.status ?? "missing",
        expiry: expiry ? `${expiry.calendar} ${expiry.date}` : null,
      };
    }),
    declaration: { version, ar: text.ar, en: text.en },
  };
}

/** SHA-256 of exactly that: what a signature is bound to (R5). */
export function statementHash(shown: Shown, declaration: Declaration): string {
  return sha256(JSON.stringify(statementOf(shown, declaration)));
}
