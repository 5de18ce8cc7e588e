import type { BusinessDay } from "../office/ids.ts";
import { daysBetween } from "./calendar.ts";
import { type Casework, type DocumentId, declarationInForce } from "./casework.ts";
import { type Outdated, outdated } from "./promise.ts";
import type { Case, HeldDocument, Verdict } from "./state.ts";

/** What a request still lacks: a paper, the signature, or the sentence about the committee. */
export type Lack =
  | {
      readonly kind: "document";
      readonly document: DocumentId;
      readonly why: "missing" | "refused" | "unmatched" | "expired";
    }
  | { readonly kind: "signature"; readonly why: "missing" | "changed" | "declaration" }
  /** `why`: she was told, and it is not what comes any more. */
  | { readonly kind: "told"; readonly why?: Outdated };

type Gated = Pick<Case, "checklist" | "documents" | "signature" | "mustSignAgain" | "told">;

/**
 * K29: of what is lacking, what the applicant herself must bring or do: papers that are not there, or not in order, and
 * her signature. What the office does (to match what it has, to tell her) is on no list of hers.
 */
export function hersToBring(lacks: readonly Lack[]): readonly Lack[] {
  return lacks.filter((lack) => lack.kind === "signature" || (lack.kind === "document" && lack.why !== "unmatched"));
}

/** Whether a matched document is valid on that day; the day on which it ends still counts (R3). */
function isValidOn(held: Extract<HeldDocument, { status: "matched" }>, day: BusinessDay): boolean {
  return held.expiry === undefined || daysBetween(day, held.expiry.day) >= 0;
}

/**
 * R7: complete ⇔ all required are there ∧ all that are there are valid on this day ∧ signed ∧ told, and told what comes.
 * What it returns is the list to bring; an empty one opens the gate.
 */
export function lacking(gated: Gated, day: BusinessDay, casework: Casework): readonly Lack[] {
  const lacks: Lack[] = [];
  for (const { id, isRequired } of gated.checklist) {
    const held = gated.documents.find((each) => each.id === id);
    const why = whyNot(held, isRequired, day);
    if (why !== undefined) lacks.push({ kind: "document", document: id, why });
  }
  const unsigned = whyUnsigned(gated, casework);
  if (unsigned !== undefined) lacks.push({ kind: "signature", why: unsigned });
  if (!gated.told) return [...lacks, { kind: "told" }];
  const why = outdated(gated.told, casework, day);
  return why === undefined ? lacks : [...lacks, { kind: "told", why }];
}

type Unsigned = Extract<Lack, { kind: "signature" }>["why"];

/** K6: a signature under an older declaration stands for other words than those in force. */
function whyUnsigned({ signature, mustSignAgain }: Gated, casework: Casework): Unsigned | undefined {
  if (!signature) return mustSignAgain ? "changed" : "missing";
  return signature.declaration === declarationInForce(casework).version ? undefined : "declaration";
}

type Why = Extract<Lack, { kind: "document" }>["why"];

/** Why a document stands in the way; an optional one only when it is there and not in order. */
function whyNot(held: HeldDocument | undefined, isRequired: boolean, day: BusinessDay): Why | undefined {
  if (!held) return isRequired ? "missing" : undefined;
  if (held.status === "refused") return isRequired ? "refused" : undefined;
  if (held.status === "provided") return "unmatched";
  return isValidOn(held, day) ? undefined : "expired";
}

/** What the gate saw, document by document, kept with the submission for ever. */
export function verdicts({ documents }: Pick<Case, "documents">): readonly Verdict[] {
  return documents.flatMap((held): readonly Verdict[] => {
    if (held.status !== "matched") return [];
    const verdict = { document: held.id, matchedBy: held.matched.by, isValid: true } as const;
    return [held.expiry ? { ...verdict, expiryDay: held.expiry.day } : verdict];
  });
}
