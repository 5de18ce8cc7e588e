import type { RatingReason } from "../../shared/setup/rating-reason.ts";
import type { NoticesView } from "../../shared/views/notices.ts";
import type { ServiceQuestions } from "../../shared/views/questions.ts";

/** Words for the parts that show what an office has set up. */
export const reasons: readonly RatingReason[] = [
  { id: "clear", text: { ar: "وضوح الشرح", en: "Clear explanation" }, when: "high" },
  { id: "kind", text: { ar: "حسن التعامل", en: "Kindness" }, when: "any" },
];

export const survey = {
  procedure: { ar: "هل كان الإجراء سهلًا؟", en: "Was the procedure easy?" },
  provider: { ar: "كيف كان من خدمك؟", en: "How was who served you?" },
};

export const toBring: ServiceQuestions = {
  service: "support",
  name: { ar: "طلب دعم", en: "Support request" },
  papers: [{ name: { ar: "الهوية الوطنية", en: "National id" }, isRequired: true }],
  questions: [
    {
      id: "fee",
      question: { ar: "هل للطلب رسوم؟", en: "Is there a fee?" },
      answer: { ar: "لا، الطلب مجاني دائمًا.", en: "No, applying is always free." },
    },
  ],
};

export const notices: NoticesView = {
  timeZone: "Asia/Riyadh",
  notices: [{ kind: "message", text: { ar: "نغلق اليوم الساعة الواحدة", en: "We close at one today" } }],
};
