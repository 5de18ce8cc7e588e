import type { PauseReason } from "../../office/commands.ts";
import type { Score } from "../../survey/ratings.ts";
import { countedAr } from "../plural.ts";

type Faces = Readonly<Record<Score, string>>;
type PauseReasons = Readonly<Record<PauseReason, string>>;

const answersAr = countedAr({
  zero: "لا إجابات بعد",
  one: "إجابة واحدة",
  two: "إجابتان",
  few: "# إجابات",
  many: "# إجابة",
  other: "# إجابة",
});
const visitsAr = countedAr({
  zero: "لا زيارات مكتملة بعد",
  one: "زيارة واحدة مكتملة",
  two: "زيارتين مكتملتين",
  few: "# زيارات مكتملة",
  many: "# زيارة مكتملة",
  other: "# زيارة مكتملة",
});
const waitersAr = countedAr({
  zero: "لا أحد ينتظر الآن.",
  one: "ينتظر شخص واحد الآن",
  two: "ينتظر شخصان الآن",
  few: "ينتظر # أشخاص الآن",
  many: "ينتظر # شخصًا الآن",
  other: "ينتظر # شخص الآن",
});

/** What the manager's live page says. Numbers come in as text where they carry a unit. */
export const overviewAr = {
  title: "المؤشرات",
  live: "مباشر",
  frozen: "التحديث متوقف",
  away: "الاتصال منقطع",
  updated: (time: string) => `آخر تحديث ${time}`,
  freeze: "إيقاف التحديث",
  unfreeze: "استئناف التحديث",

  office: {
    pause: "إيقاف الفرع مؤقتًا",
    pauseTitle: "إيقاف النداء في الفرع كله",
    pauseHint: "تظهر الوقفة على شاشة الصالة والكشك، ويبقى أخذ الأرقام متاحًا، ولا يضيع دور أحد.",
    reason: "السبب",
    until: "نعود بعد",
    noTime: "دون موعد",
    resume: "استئناف العمل",
    close: "إنهاء اليوم",
    closeTitle: "إنهاء يوم العمل؟",
    closeHint:
      "لن يأخذ أحد رقمًا بعدها، ومن لا يزال منتظرًا تُنهى زيارته. المعلّقون يُنقلون إلى اليوم التالي. يمكنك فتح اليوم من جديد.",
    open: "فتح اليوم",
    notBegun: "لم يبدأ يوم العمل بعد، ويبدأ وحده مع أول زائر.",
    closed: "أُنهي يوم العمل.",
    paused: (reason: string) => `الفرع متوقف مؤقتًا: ${reason}`,
    pausedUntil: (time: string) => `نعود ${time}`,
    reasons: {
      prayer: "الصلاة",
      break: "استراحة",
      meeting: "اجتماع",
      technical: "عطل فني",
      other: "سبب آخر",
    } satisfies PauseReasons,
  },

  satisfaction: "الرضا اليوم",
  satisfactionNote: "نسبة أعلى وجهين مع مجال ثقة 95%",
  between: (low: string, high: string) => `بين ${low} و${high}`,
  answers: answersAr,
  fewAnswers: (n: number, needed: number) => `${n} من ${needed} إجابات`,
  fewAnswersHint: "تظهر النسبة عند اكتمال العدد حتى لا تضلّل",
  responseRate: "نسبة المقيّمين",
  responses: (n: number, visits: number) => `${answersAr(n)} من ${visitsAr(visits)}`,
  noVisits: "لا زيارات مكتملة بعد",
  waitingNow: "ينتظرون الآن",
  longest: (minutes: string) => `الأطول ${minutes}`,
  nobody: "لا أحد ينتظر",
  referred: (n: number) => `عند الباحث ${n}`,
  held: (n: number) => `معلّقة ${n}`,
  medianWait: "وسيط الانتظار",
  ninety: (minutes: string) => `90% دون ${minutes}`,
  serviceTime: (minutes: string) => `الخدمة ${minutes}`,
  nothingMeasured: "لا نداء بعد",

  distribution: "توزيع الإجابات",
  faces: { 1: "سيئة جدًا", 2: "سيئة", 3: "مقبولة", 4: "جيدة", 5: "ممتازة" } satisfies Faces,
  face: "التقييم",
  count: "العدد",
  distributionHidden: (n: number, needed: number) => `يظهر التوزيع عند ${needed} إجابات (الآن ${n}).`,
  distributionSays: (good: number, n: number) => `${good} من ${answersAr(n)} بأحد الوجهين الأعلى.`,
  reasons: "الأسباب الأكثر ذكرًا",
  reason: "السبب",
  inFives: "تنضم الإجابات الأحدث خمسًا خمسًا حتى لا تُعرف إجابة بعينها.",
  flagged: (n: number) => `${answersAr(n)} تبدو عبثًا، وتُستبعد من التحليلات وتنبيهاتها.`,
  reasonsHidden: (needed: number) => `تظهر الأسباب عند ${needed} إجابات.`,
  noReasons: "لم يُذكر سبب بعد.",
  rightOfVisitors: "التقييم حق للمستفيد وأداة للتحسين، لا للعقاب والتشهير.",

  byService: "المنتظرون بحسب الخدمة",
  byServiceNote: "العدد، وأطول انتظار الآن",
  service: "الخدمة",
  waiting: "ينتظر",
  longestColumn: "الأطول",
  forecast: "المتوقع",
  waitToday: "وسيط اليوم",
  waitersSay: (n: number) => waitersAr(n),
  longestSays: (service: string, minutes: string) => `، وأطولهم منذ ${minutes} في «${service}».`,

  waitsByHour: "الانتظار بالساعة",
  serviceByHour: "مدة الخدمة بالساعة",
  spreadNote: "بالدقائق",
  median: "الوسيط",
  p90: "90% دون",
  hour: "الساعة",
  visits: "الحضور",
  noHours: "لا أرقام اليوم بعد. يظهر الرسم مع أول نداء.",
  noServices: "لا زيارات مكتملة بعد. يظهر الرسم مع أولها.",
  waitsSay: (median: string, p90: string) =>
    `نصف الزوار اليوم انتظروا ${median} أو أقل، وتسعة من كل عشرة ${p90} أو أقل`,
  serviceSays: (median: string, p90: string) =>
    `نصف الزيارات اليوم أُنجزت في ${median} أو أقل، وتسع من كل عشر في ${p90} أو أقل`,
  slowest: (hour: string) => `، والأطول عند الساعة ${hour}.`,

  counters: "المكاتب الآن",
  counterStates: {
    closed: "مغلق",
    paused: (reason: string) => `متوقف: ${reason}`,
    busy: "مع مراجع",
    free: "متاح",
  },
  since: (time: string) => `منذ ${time}`,
  noCounters: "لم تُعرَّف مكاتب بعد.",

  asTable: "جدول",
  chartFailed: "تعذّر تحميل الرسم. الأرقام في الجدول.",
  dash: "—",
};
