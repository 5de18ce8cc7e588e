import type { Language } from "../languages.ts";

/** The monthly report, as it is printed: one page for each topic, in sentences and tables. */
const ar = {
  title: "التقرير الشهري",
  open: "التقرير الشهري",
  month: "الشهر",
  back: "التحليلات",
  untilToday: (day: string) => `الشهر لم ينته: حتى ${day}`,
  whole: "من أول الشهر إلى آخره",
  summary: "الخلاصة",
  satisfaction: "الرضا",
  groups: "الرضا حسب الفئة",
  hall: "الانتظار والعمل",
  visitors: "المستفيدون وما صُحّح لهم",
  days: "يومًا بيوم",
  noVisits: "لم يسجل أحد حضوره في هذا الشهر.",
  visitsSay: (checkedIn: number, finished: number) => `سجّل الحضور ${checkedIn}، واكتملت ${finished} من الزيارات.`,
  lostSay: (noShows: number, abandoned: number) => `لم يحضر عند النداء ${noShows}، وغادر قبل النداء ${abandoned}.`,
  waitSay: (median: string, p90: string, inTime: string) =>
    `وسيط الانتظار ${median}، وتسعة من عشرة خلال ${p90}، و${inTime} انتظروا أقل من ربع ساعة.`,
  noWaits: "لم يُنادَ أحد بعد.",
  satisfactionSay: (share: string, low: string, high: string, n: number) =>
    `اختار ${share} أحد الوجهين الأعلى، والمجال عند 95% بين ${low} و${high}، من ${n} إجابة معلنة.`,
  satisfactionFew: (n: number) => `الإجابات المعلنة ${n}، والنسبة تظهر من عشر.`,
  responseSay: (rate: string, flagged: number) => `قيّم ${rate} من الزيارات المكتملة، واستُبعد مما يبدو عبثًا ${flagged}.`,
  referralsSay: (referred: number, accepted: number, declined: number, returned: number) =>
    `أُحيل إلى الباحثين ${referred}، قُبل منها ${accepted}، واعتُذر عن ${declined}، وأُعيد ${returned}.`,
  byService: "حسب الخدمة",
  byHour: "حسب الساعة",
  byCounter: "حسب المكتب",
  byDay: "كل يوم فيه حضور أو تقييم",
  median: "وسيط الانتظار",
  p90: "تسعة من عشرة خلال",
  service: "الخدمة",
  gates:
    "لا يظهر هنا ما تكشفه إجابات قليلة: العدد من خمس، والنسبة من عشر. ولا رقم هنا لشخص. التقييم حق للمستفيد وأداة للتحسين.",
  minutesNote: "الأوقات بالدقائق.",
};

const en: typeof ar = {
  title: "Monthly report",
  open: "Monthly report",
  month: "Month",
  back: "Insights",
  untilToday: (day) => `The month is not over: until ${day}`,
  whole: "From the first to the last of the month",
  summary: "In short",
  satisfaction: "Satisfaction",
  groups: "Satisfaction by group",
  hall: "Waits and work",
  visitors: "Visitors, and what was corrected",
  days: "Day by day",
  noVisits: "Nobody checked in during this month.",
  visitsSay: (checkedIn, finished) => `${checkedIn} checked in, and ${finished} visits were finished.`,
  lostSay: (noShows, abandoned) => `${noShows} did not come when called, and ${abandoned} left before the call.`,
  waitSay: (median, p90, inTime) =>
    `The median wait was ${median}, nine in ten waited ${p90} at most, and ${inTime} less than a quarter of an hour.`,
  noWaits: "Nobody was called yet.",
  satisfactionSay: (share, low, high, n) =>
    `${share} chose one of the two best faces, the 95 % interval being ${low} to ${high}, of ${n} answers told.`,
  satisfactionFew: (n) => `${n} answers are told; the share appears from ten on.`,
  responseSay: (rate, flagged) =>
    `${rate} of finished visits were rated; left out, since they look like misuse: ${flagged}.`,
  referralsSay: (referred, accepted, declined, returned) =>
    `${referred} were referred to researchers: ${accepted} accepted, ${declined} declined and ${returned} returned.`,
  byService: "By service",
  byHour: "By hour",
  byCounter: "By counter",
  byDay: "Each day with visits or ratings",
  median: "Median wait",
  p90: "Nine in ten within",
  service: "Service",
  gates:
    "Nothing that few answers would betray stands here: counts from five on, shares from ten. No figure is a person's. Rating is the visitor's right and a tool for improvement.",
  minutesNote: "Times in minutes.",
};

export const monthlyReportTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
