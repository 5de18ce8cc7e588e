import type { Language } from "../languages.ts";

const ar = {
  /** Whose hand it is, seen from the one whose request it is. */
  signers: { self: "صاحب الطلب", guardian: "وليّه", delegate: "وكيله" },
  witness: "الشاهد",
  witnessHint: "زميل حضر التوقيع، لأن الموقّع يوقّع عن غيره.",
  noWitness: "لم يحضر أحد من الموظفين",
  witnessMissing: "اختر الزميل الذي حضر التوقيع، أو «لم يحضر أحد من الموظفين».",
};

const en: typeof ar = {
  signers: { self: "the applicant", guardian: "a guardian", delegate: "a delegate" },
  witness: "Witness",
  witnessHint: "A colleague who was there, because somebody signs for another.",
  noWitness: "Nobody of the staff was there",
  witnessMissing: "Choose the colleague who was there, or that nobody was.",
};

/** Who signs, and who saw it (K26). */
export const signersTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
