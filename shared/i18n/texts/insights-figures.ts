import type { Language } from "../languages.ts";

/** Words of the cards of Insights about forecasts, referrals and channels. */
const ar = {
  accuracy: {
    title: "صدق توقعات الانتظار",
    note: "آخر الزيارات حتى الآن، أيًّا كانت المدة المختارة",
    service: "الخدمة",
    all: "كل الخدمات",
    visits: "زيارات",
    error: "الخطأ (د)",
    within: "صدق",
    says: (share: string, minutes: string) =>
      `نودي ${share} قبل نهاية ما قيل لهم، والمطلوب 90%. متوسط الخطأ ${minutes} دقيقة.`,
    none: "لم تُقس توقعات بعد.",
  },
  referrals: "الإحالات إلى الباحثين",
  referralsNote: "ما آلت إليه، دون اسم باحث",
  referral: "الإحالة",
  referralSteps: { referred: "أُحيلت", accepted: "قُبلت", declined: "اعتُذر عنها", returned: "أُعيدت إلى الموظف" },
  noReferrals: "لا إحالات في هذه المدة.",
  channels: "الزيارات حسب القناة",
};

const en: typeof ar = {
  accuracy: {
    title: "How forecasts came true",
    note: "The last visits until now, whichever period is chosen",
    service: "Service",
    all: "All services",
    visits: "Visits",
    error: "Error (min)",
    within: "Came true",
    says: (share, minutes) =>
      `${share} were called before the later end of what they were told; 90% is wanted. Mean error ${minutes} min.`,
    none: "No forecast has been judged yet.",
  },
  referrals: "Referrals to researchers",
  referralsNote: "What became of them, by no researcher's name",
  referral: "Referral",
  referralSteps: {
    referred: "Referred",
    accepted: "Accepted",
    declined: "Declined",
    returned: "Returned to the officer",
  },
  noReferrals: "No referrals in this period.",
  channels: "Visits by channel",
};

export const insightsFiguresTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
