import type { Localized } from "../office/ids.ts";

export type ReasonId = string;

/** A reason tile under the faces: offered below low scores, high scores, or both. */
export type RatingReason = { readonly id: ReasonId; readonly text: Localized; readonly when: "low" | "high" | "any" };
