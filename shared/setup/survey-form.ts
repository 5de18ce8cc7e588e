import type { Localized } from "../office/ids.ts";
import type { RatingReason } from "./rating-reason.ts";

/** Who is asked: people who come from outside, or colleagues who are served inside (R13 of the policy). */
export const surveyAudiences = ["external", "internal"] as const;
export type SurveyAudience = (typeof surveyAudiences)[number];

/** From which end the faces are read; stored with each rating, so that an answer never depends on today's setup. */
export type ScaleOrder = "worstFirst" | "bestFirst";

/** What is asked after the first face, apart from it: the procedure with its time, and who served (R11). */
export const furtherQuestions = ["procedure", "provider"] as const;
export type FurtherQuestion = (typeof furtherQuestions)[number];

/** What a survey asks. A question without words is not asked. */
export type SurveyDraft = {
  readonly scale: ScaleOrder;
  readonly overall: Localized;
  readonly procedure: Localized | null;
  readonly provider: Localized | null;
  readonly reasons: readonly RatingReason[];
  readonly asksComment: boolean;
  readonly asksSuggestion: boolean;
};

/** A survey in force: each change is a new version, and a rating names the one it answers. */
export type SurveyForm = SurveyDraft & { readonly audience: SurveyAudience; readonly version: number };
export type SurveyForms = { readonly [Audience in SurveyAudience]: SurveyForm };

/** Under each face stand so many reasons at most, those for any face among them. */
const mostReasons = 6;

/** The side that has more reasons than are shown under a face, or undefined. */
export function crowdedSide(reasons: readonly RatingReason[]): "low" | "high" | undefined {
  return (["low", "high"] as const).find(
    (side) => reasons.filter(({ when }) => when === side || when === "any").length > mostReasons,
  );
}

const internalReasons: readonly RatingReason[] = [
  { id: "in-quick-reply", when: "high", text: { ar: "سرعة الاستجابة", en: "Quick reply" } },
  { id: "in-clear-steps", when: "high", text: { ar: "وضوح الخطوات", en: "Clear steps" } },
  { id: "in-cooperation", when: "high", text: { ar: "حسن التعاون", en: "Good cooperation" } },
  { id: "in-late-reply", when: "low", text: { ar: "تأخر الاستجابة", en: "Late reply" } },
  { id: "in-unclear-steps", when: "low", text: { ar: "عدم وضوح الخطوات", en: "Unclear steps" } },
  { id: "in-many-approvals", when: "low", text: { ar: "كثرة الموافقات", en: "Too many approvals" } },
];

/** What an office begins with: its profile's reasons for visitors from outside, and a short survey for colleagues. */
export function firstForms(reasons: readonly RatingReason[]): SurveyForms {
  const draft = {
    version: 1,
    scale: "worstFirst",
    procedure: { ar: "كيف كانت الإجراءات ووقتها؟", en: "How were the procedure and its time?" },
    provider: { ar: "كيف كان تعامل من خدمك؟", en: "How did the person who served you treat you?" },
    asksComment: true,
    asksSuggestion: true,
  } as const;
  return {
    external: {
      ...draft,
      audience: "external",
      overall: { ar: "كيف كانت زيارتك اليوم؟", en: "How was your visit today?" },
      reasons,
    },
    internal: {
      ...draft,
      audience: "internal",
      overall: { ar: "كيف كانت خدمتنا لك وأنت من زملائنا؟", en: "How did we serve you as a colleague?" },
      reasons: internalReasons,
    },
  };
}

/** All reasons that visitors may name now, whichever survey they belong to; each id once. */
export function reasonsOfForms(forms: SurveyForms): readonly RatingReason[] {
  const { external, internal } = forms;
  const known = new Set(external.reasons.map(({ id }) => id));
  return [...external.reasons, ...internal.reasons.filter(({ id }) => !known.has(id))];
}
