import type { OrderSettings } from "../../office/plan.ts";
import type { Language } from "../languages.ts";
import { countedAr, countedEn } from "../plural.ts";

/** The rules that an office sets for itself; appointments come with their own page. */
export type OrderRule = Exclude<keyof OrderSettings, "appointmentHeadStartMinutes">;

type RuleText = {
  readonly label: string /** The unit after that many. */;
  readonly unit: (count: number) => string;
  readonly says: string;
};
type OrderTexts = {
  readonly hint: string;
  readonly groups: { readonly fairness: string; readonly missed: string; readonly referral: string };
  readonly rules: { readonly [Rule in OrderRule]: RuleText };
  readonly saveRules: string;
  readonly backToSaved: string;
  readonly unsaved: string;
};

/** After a number in a field: the plural after 3–10, else the singular, as tables write it. */
const unitAr = (one: string, few: string, many: string) =>
  countedAr({ zero: one, one, two: one, few, many, other: one });
const unitEn = (one: string, other: string) => countedEn({ one, other });

const timesAr = unitAr("مرة", "مرات", "مرة");
const callsAr = unitAr("نداء", "نداءات", "نداءً");
const secondsAr = unitAr("ثانية", "ثوانٍ", "ثانية");
const minutesAr = unitAr("دقيقة", "دقائق", "دقيقة");
const timesEn = unitEn("time", "times");
const callsEn = unitEn("call", "calls");
const secondsEn = unitEn("second", "seconds");
const minutesEn = unitEn("minute", "minutes");

const ar: OrderTexts = {
  hint: "أعدادٌ يحكم بها الفرع ترتيب النداء. يسري التعديل على من ينتظر الآن أيضًا.",
  groups: { fairness: "العدل بين المنتظرين", missed: "من نودي ولم يحضر", referral: "العائد من الباحث الاجتماعي" },
  rules: {
    overtakingCap: {
      label: "سقف التقدّم على المنتظر",
      unit: timesAr,
      says: "لا يتقدّم أحد على المنتظر الواحد أكثر من هذا العدد، أيًّا كانت أولويته.",
    },
    graceSeconds: {
      label: "مهلة الحضور بعد النداء",
      unit: secondsAr,
      says: "لا يُسجَّل عدم الحضور قبل أن تمضي هذه الثواني على النداء.",
    },
    callsBeforeNoShow: {
      label: "النداءات قبل عدم الحضور",
      unit: callsAr,
      says: "كم مرة يُنادى المراجع قبل أن يُسجَّل أنه لم يحضر.",
    },
    missedCallPenaltyMinutes: {
      label: "التأخير عن كل نداء فائت",
      unit: minutesAr,
      says: "من فاته النداء يبقى في الانتظار، ويُحتسب كأنه حضر بعد وقته بهذه الدقائق.",
    },
    missedCallsToNoShow: {
      label: "النداءات الفائتة التي تُنهي الزيارة",
      unit: callsAr,
      says: "حين يفوته هذا العدد تُغلق زيارته، ويستطيع الموظف أن يعيده إن حضر.",
    },
    returnHeadStartMinutes: {
      label: "تقديم العائد من الباحث",
      unit: minutesAr,
      says: "من عاد من الباحث الاجتماعي يُحتسب كأنه حضر قبل وقته بهذه الدقائق.",
    },
    sameOfficerMinutes: {
      label: "العودة إلى الموظف نفسه",
      unit: minutesAr,
      says: "في هذه الدقائق لا يناديه إلا من أحاله، ثم يناديه أي مكتب يقدّم الخدمة.",
    },
  },
  saveRules: "احفظ القواعد",
  backToSaved: "عد إلى المحفوظ",
  unsaved: "تعديلات لم تُحفظ",
};

const en: OrderTexts = {
  hint: "The numbers by which this office orders its calls. A change holds for those who wait now, too.",
  groups: {
    fairness: "Fairness among those who wait",
    missed: "Called, but not there",
    referral: "Back from the social researcher",
  },
  rules: {
    overtakingCap: {
      label: "Overtaking cap",
      unit: timesEn,
      says: "Nobody who waits is overtaken more often than this, whatever the priority.",
    },
    graceSeconds: {
      label: "Grace after a call",
      unit: secondsEn,
      says: "A no-show cannot be marked before this many seconds have passed since the call.",
    },
    callsBeforeNoShow: {
      label: "Calls before a no-show",
      unit: callsEn,
      says: "How often a visitor is called before a no-show can be marked.",
    },
    missedCallPenaltyMinutes: {
      label: "Delay for a missed call",
      unit: minutesEn,
      says: "Whoever misses a call goes on waiting and counts as having come this much later.",
    },
    missedCallsToNoShow: {
      label: "Missed calls that end the visit",
      unit: callsEn,
      says: "After this many missed calls the visit is closed; an officer can readmit the visitor.",
    },
    returnHeadStartMinutes: {
      label: "Head start after a referral",
      unit: minutesEn,
      says: "A visitor back from the social researcher counts as having come this much earlier.",
    },
    sameOfficerMinutes: {
      label: "Back to the same officer",
      unit: minutesEn,
      says: "For these minutes only the officer who referred may call the visitor; then any counter of the service.",
    },
  },
  saveRules: "Save the rules",
  backToSaved: "Back to the saved ones",
  unsaved: "Changes not saved yet",
};

export const adminOrderTexts: Readonly<Record<Language, OrderTexts>> = { ar, en };
