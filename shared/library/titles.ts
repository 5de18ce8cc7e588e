import type { Setup } from "../setup/setup.ts";
import type { DocumentId, KnownTitle } from "./library.ts";

/** The policy's own document. */
const policyDocument: DocumentId = "policy";
/** The officer's form, which opens a case (R10). */
export const supportForm: DocumentId = "support-form";

/** B1: the policy, the officer's tools, and what else the office's shelf names, in this order. */
export function titlesOf({ policy, library }: Pick<Setup, "policy" | "library">): readonly KnownTitle[] {
  const titles = library.map(({ id, title, isTool }): KnownTitle => ({ id, title, kind: isTool ? "tool" : "other" }));
  return [
    ...titles.filter(({ kind }) => kind === "tool"),
    { id: policyDocument, kind: "policy", title: policy.title },
    ...titles.filter(({ kind, id }) => kind === "other" && id !== policyDocument),
  ];
}
