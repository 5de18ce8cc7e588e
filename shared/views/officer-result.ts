import type { BusinessDay, StaffId } from "../office/ids.ts";
import type { ReleasedShare } from "../survey/release.ts";

/**
 * What is told of one person's visits: to herself, and afterwards to a manager who wrote down why (R12 of the policy).
 * It stands alone: no view, report or column holds two of them.
 */
export type OfficerResult = {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  /** The face for the visit as a whole; null below 30 answers. */
  readonly visit: ReleasedShare | null;
  /** The face for who served; null below 30 answers. */
  readonly provider: ReleasedShare | null;
};

/** Her own page: her result, and which manager looked at it, on which day and why. */
export type OwnResult = OfficerResult & {
  readonly looks: readonly { readonly by: string; readonly day: BusinessDay; readonly reason: string }[];
};

/** Whom a manager may ask for, in the order of names; no figure stands beside them. */
export type OfficerChoice = {
  readonly id: StaffId;
  readonly name: string;
  /** It is told, and she has seen it. */
  readonly isOpen: boolean;
};
