import type { Language } from "../languages.ts";

const ar = {
  collecting: "استكمال الطلب",
  committee: "لدى اللجنة",
  answer: "إبلاغ القرار",
  registration: "التسجيل",
  delivery: "تقديم الخدمة",
  closed: "منتهية",
};

const en: typeof ar = {
  collecting: "Being completed",
  committee: "With the committee",
  answer: "To be answered",
  registration: "Registration",
  delivery: "Delivery",
  closed: "Closed",
};

/** Where a request stands. */
export const stageTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
