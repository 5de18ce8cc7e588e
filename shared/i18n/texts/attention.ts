import type { Language } from "../languages.ts";
import { countedAr, countedEn } from "../plural.ts";

const lateAr = countedAr({
  zero: "لا أحد",
  one: "مستفيد واحد ينتظر",
  two: "مستفيدان ينتظران",
  few: "# مستفيدين ينتظرون",
  many: "# مستفيدًا ينتظرون",
  other: "# مستفيد ينتظرون",
});
const casesAr = countedAr({
  zero: "لا طلبات قائمة",
  one: "طلب واحد قائم",
  two: "طلبان قائمان",
  few: "# طلبات قائمة",
  many: "# طلبًا قائمًا",
  other: "# طلب قائم",
});

const requestsOverdueAr = countedAr({
  zero: "",
  one: "طلب مراجع واحد تجاوز مهلته",
  two: "طلبا مراجعين تجاوزا مهلتهما",
  few: "# من طلبات المراجعين تجاوزت مهلتها",
  many: "# من طلبات المراجعين تجاوزت مهلتها",
  other: "# من طلبات المراجعين تجاوزت مهلتها",
});
const requestsSoonAr = countedAr({
  zero: "",
  one: "طلب مراجع واحد تنتهي مهلته خلال خمسة أيام",
  two: "طلبا مراجعين تنتهي مهلتهما خلال خمسة أيام",
  few: "# من طلبات المراجعين تنتهي مهلتها خلال خمسة أيام",
  many: "# من طلبات المراجعين تنتهي مهلتها خلال خمسة أيام",
  other: "# من طلبات المراجعين تنتهي مهلتها خلال خمسة أيام",
});
const breachesOverdueAr = countedAr({
  zero: "",
  one: "حادثة بيانات واحدة تجاوزت مهلة الإبلاغ",
  two: "حادثتا بيانات تجاوزتا مهلة الإبلاغ",
  few: "# حوادث بيانات تجاوزت مهلة الإبلاغ",
  many: "# حادثة بيانات تجاوزت مهلة الإبلاغ",
  other: "# حادثة بيانات تجاوزت مهلة الإبلاغ",
});
const breachesSoonAr = countedAr({
  zero: "",
  one: "حادثة بيانات واحدة تنتهي مهلة الإبلاغ عنها خلال 24 ساعة",
  two: "حادثتا بيانات تنتهي مهلة الإبلاغ عنهما خلال 24 ساعة",
  few: "# حوادث بيانات تنتهي مهلة الإبلاغ عنها خلال 24 ساعة",
  many: "# حادثة بيانات تنتهي مهلة الإبلاغ عنها خلال 24 ساعة",
  other: "# حادثة بيانات تنتهي مهلة الإبلاغ عنها خلال 24 ساعة",
});
const requestsOverdueEn = countedEn({
  zero: "",
  one: "One data request is overdue",
  other: "# data requests are overdue",
});
const requestsSoonEn = countedEn({
  zero: "",
  one: "One data request is due within five days",
  other: "# data requests are due within five days",
});
const breachesOverdueEn = countedEn({
  zero: "",
  one: "One data incident is past its 72 hours",
  other: "# data incidents are past their 72 hours",
});
const breachesSoonEn = countedEn({
  zero: "",
  one: "One data incident is to be reported within 24 hours",
  other: "# data incidents are to be reported within 24 hours",
});

/** Two halves of a sentence, or the one that there is. */
function both(one: string, other: string, between: string): string {
  return one === "" || other === "" ? one + other : one + between + other;
}

/** What needs a manager's eye now: alerts, who waits against the forecast, how old cases are. */
const ar = {
  alerts: "تنبيهات",
  alertsNote: "يعود التنبيه إذا نشأ سببه من جديد",
  unseen: countedAr({
    zero: "اطُّلع عليها كلها",
    one: "تنبيه واحد جديد",
    two: "تنبيهان جديدان",
    few: "# تنبيهات جديدة",
    many: "# تنبيهًا جديدًا",
    other: "# تنبيه جديد",
  }),
  noAlerts: "لا تنبيهات الآن",
  noAlertsHint:
    "يظهر هنا من طال انتظاره فوق ما قيل له، والرضا دون الهدف، ومستند يوشك أن ينتهي، وجهاز صامت، وطلب مراجع أو حادثة بيانات تقترب مهلتها.",
  late: (count: number, service: string) => `${lateAr(count)} أطول مما قيل لهم: ${service}`,
  lateOne: (service: string) => `مستفيد واحد ينتظر أطول مما قيل له: ${service}`,
  satisfaction: (high: string, goal: string) => `الرضا اليوم دون الهدف: ${high} على الأكثر، والهدف ${goal}`,
  satisfactionHint: (n: number) => `الحد الأعلى للمجال عند 95%، من الإجابات المعلنة: ${n}`,
  expiring: countedAr({
    zero: "لا مستندات تنتهي",
    one: "مستند واحد ينتهي خلال ثلاثين يومًا",
    two: "مستندان ينتهيان خلال ثلاثين يومًا",
    few: "# مستندات تنتهي خلال ثلاثين يومًا",
    many: "# مستندًا تنتهي خلال ثلاثين يومًا",
    other: "# مستند تنتهي خلال ثلاثين يومًا",
  }),
  daysLeft: countedAr({
    zero: "ينتهي اليوم",
    one: "بقي يوم واحد",
    two: "بقي يومان",
    few: "بقيت # أيام",
    many: "بقي # يومًا",
    other: "بقي # يوم",
  }),
  silent: (device: string, since: string) => `الجهاز ${device} صامت منذ ${since}`,
  silentHint: "انظر إليه، أو إلى كهربائه وشبكته.",
  requests: (overdue: number, soon: number) => both(requestsOverdueAr(overdue), requestsSoonAr(soon), "، و"),
  requestsHint: "نسخة من البيانات أو تصحيحها أو محوها: يُجاب الطلب خلال 30 يومًا.",
  breaches: (overdue: number, soon: number) => both(breachesOverdueAr(overdue), breachesSoonAr(soon), "، و"),
  breachesHint: "تُبلَّغ الجهة المختصة خلال 72 ساعة من العلم بالحادثة.",
  register: "افتح السجل",
  acknowledge: "اطّلعتُ",
  acknowledgeThis: (what: string) => `اطّلعتُ: ${what}`,
  acknowledged: "سُجّل اطلاعك",
  seenBy: (who: string, when: string) => `اطّلع ${who} عند ${when}`,
  improve: "خطّط إجراء تحسين",
  improveThis: (what: string) => `خطّط إجراء تحسين: ${what}`,
  planned: (number: string) => `خُطّط الإجراء ${number}`,
  titleLate: (service: string) => `انتظار أقصر: ${service}`,
  titleSatisfaction: "رضا المستفيدين",
  titleExpiring: "تجديد المستندات قبل انتهائها",
  titleSilent: (device: string) => `جهاز لا ينقطع: ${device}`,
  titleRequests: "الرد على طلبات البيانات في مهلتها",
  titleBreaches: "الإبلاغ عن حوادث البيانات في مهلته",
  waiting: "المنتظرون الآن والتوقع",
  waitingNote: "العدد، ومن طال انتظاره فوق ما قيل له، وما يُقال للقادم الآن",
  service: "الخدمة",
  waitingCount: "ينتظرون",
  lateCount: "فوق ما قيل لهم",
  forecast: "التوقع",
  longest: "الأطول انتظارًا",
  waitingSay: (waiting: number, late: number) =>
    late === 0
      ? `ينتظر الآن ${waiting}، ولم يتجاوز أحد ما قيل له.`
      : `ينتظر الآن ${waiting}، وتجاوز ما قيل لهم: ${late}.`,
  nobodyWaits: "لا أحد ينتظر الآن.",
  dash: "—",
  cases: "الطلبات حسب المرحلة والعمر",
  casesNote: "العمر في المرحلة مقابل مهلة الرد؛ عند اللجنة بمهلة الطلب نفسه",
  stage: "المرحلة",
  early: "دون أدنى المهلة",
  open: "ضمن المهلة",
  past: "فوق أقصى المهلة",
  oldest: "الأقدم بالأيام",
  casesSay: (all: number, overdue: number) =>
    overdue === 0
      ? `${casesAr(all)}، ولا رد متأخر عند اللجنة.`
      : `${casesAr(all)}، والردود المتأخرة عند اللجنة: ${overdue}.`,
  noCases: "لا طلبات قائمة.",
  goal: "هدف الرضا",
  goalHint: "إذا كان مجال رضا اليوم كله دون الهدف ظهر تنبيه في التحليلات.",
  goalOn: "للمكتب هدف",
  goalPercent: "نسبة الوجهين الأعلى",
  goalUnit: () => "في المئة",
  goalSays: "من 1 إلى 100. يبدأ المكتب بثمانين.",
};

const en: typeof ar = {
  alerts: "Alerts",
  alertsNote: "An alert comes back when its cause arises anew",
  unseen: countedEn({ zero: "All seen", one: "# new alert", other: "# new alerts" }),
  noAlerts: "No alerts now",
  noAlertsHint:
    "Here appear visitors who wait longer than they were told, satisfaction below the goal, papers that end soon, silent devices, and data requests and incidents near their time.",
  late: (count, service) => `${count} visitors wait longer than they were told: ${service}`,
  lateOne: (service) => `One visitor waits longer than was told: ${service}`,
  satisfaction: (high, goal) => `Satisfaction today is below the goal: ${high} at most, the goal is ${goal}`,
  satisfactionHint: (n) => `Upper end of the 95 % interval, of ${n} answers told`,
  expiring: countedEn({
    zero: "No paper ends",
    one: "One paper ends within thirty days",
    other: "# papers end within thirty days",
  }),
  daysLeft: countedEn({ zero: "ends today", one: "# day left", other: "# days left" }),
  silent: (device, since) => `Device ${device} has been silent for ${since}`,
  silentHint: "Look after it, its power and its network.",
  requests: (overdue, soon) => both(requestsOverdueEn(overdue), requestsSoonEn(soon), "; "),
  requestsHint: "To see, correct, take along or erase the own data: answered within 30 days.",
  breaches: (overdue, soon) => both(breachesOverdueEn(overdue), breachesSoonEn(soon), "; "),
  breachesHint: "The authority is told within 72 hours of knowing.",
  register: "Open the register",
  acknowledge: "Seen",
  acknowledgeThis: (what) => `Seen: ${what}`,
  acknowledged: "Noted that you have seen it",
  seenBy: (who, when) => `Seen by ${who} at ${when}`,
  improve: "Plan an action",
  improveThis: (what) => `Plan an action: ${what}`,
  planned: (number) => `Action ${number} is planned`,
  titleLate: (service) => `Shorter waits: ${service}`,
  titleSatisfaction: "Visitors' satisfaction",
  titleExpiring: "Papers renewed before they end",
  titleSilent: (device) => `A device that stays on: ${device}`,
  titleRequests: "Data requests answered in time",
  titleBreaches: "Data incidents reported in time",
  waiting: "Waiting now, against the forecast",
  waitingNote: "How many, who waits longer than was told, and what who comes now is told",
  service: "Service",
  waitingCount: "Waiting",
  lateCount: "Longer than told",
  forecast: "Forecast",
  longest: "Longest wait",
  waitingSay: (waiting, late) =>
    late === 0
      ? `${waiting} waiting now, nobody longer than was told.`
      : `${waiting} waiting now, ${late} of them longer than was told.`,
  nobodyWaits: "Nobody waits now.",
  dash: "—",
  cases: "Cases by stage and age",
  casesNote: "Age in the stage against the reply clock; with the committee by the case's own clock",
  stage: "Stage",
  early: "Younger than the soonest answer",
  open: "Within the clock",
  past: "Older than the latest answer",
  oldest: "Oldest, days",
  casesSay: (all, overdue) =>
    `${all === 1 ? "One case" : `${all} cases`} under way, ${overdue === 0 ? "no answer of the committee is overdue." : `answers of the committee overdue: ${overdue}.`}`,
  noCases: "No cases under way.",
  goal: "Goal of satisfaction",
  goalHint: "When the whole interval of today's satisfaction lies below it, an alert appears in Insights.",
  goalOn: "The office has a goal",
  goalPercent: "Share of the two best faces",
  goalUnit: () => "per cent",
  goalSays: "From 1 to 100. An office begins with eighty.",
};

export const attentionTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
