import type { Language } from "../languages.ts";

/** What stands around the questions and answers of a service. */
const ar = {
  open: "ماذا أحضر؟ أسئلة وأجوبة",
  papers: "ما تحضره معك",
  optional: "إن وجد",
  often: "أسئلة شائعة",
  failed: "تعذّر عرض الأسئلة الآن. يسعد موظف الاستقبال أن يجيبك.",
};

const en: typeof ar = {
  open: "What to bring, questions",
  papers: "What to bring",
  optional: "if there is one",
  often: "Often asked",
  failed: "The questions cannot be shown now. The reception desk is glad to answer.",
};

export const questionTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
