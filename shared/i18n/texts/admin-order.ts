import type { OrderSettings } from "../../office/plan.ts";
import type { Language } from "../languages.ts";

/** The rules that an office sets for itself; appointments come with their own page. */
export type OrderRule = Exclude<keyof OrderSettings, "appointmentHeadStartMinutes">;

type RuleText = { readonly label: string; readonly unit: string; readonly says: string };
type OrderTexts = {
  readonly hint: string;
  readonly groups: { readonly fairness: string; readonly missed: string; readonly referral: string };
  readonly rules: { readonly [Rule in OrderRule]: RuleText };
  readonly saveRules: string;
  readonly backToSaved: string;
  readonly unsaved: string;
};

const ar: OrderTexts = {
  hint: "أعدادٌ يحكم بها الفرع ترتيب النداء. يسري التعديل على من ينتظر الآن أيضًا.",
  groups: { fairness: "العدل بين المنتظرين", missed: "من نودي ولم يحضر", referral: "العائد من الباحث الاجتماعي" },
  rules: {
    overtakingCap: {
      label: "سقف التقدّم على المنتظر",
      unit: "مرات",
      says: "لا يتقدّم أحد على المنتظر الواحد أكثر من هذا العدد، أيًّا كانت أولويته.",
    },
    graceSeconds: {
      label: "مهلة الحضور بعد النداء",
      unit: "ثانية",
      says: "لا يُسجَّل عدم الحضور قبل أن تمضي هذه الثواني على النداء.",
    },
    callsBeforeNoShow: {
      label: "النداءات قبل عدم الحضور",
      unit: "نداءات",
      says: "كم مرة يُنادى المراجع قبل أن يُسجَّل أنه لم يحضر.",
    },
    missedCallPenaltyMinutes: {
      label: "التأخير عن كل نداء فائت",
      unit: "دقيقة",
      says: "من فاته النداء يبقى في الانتظار، ويُحتسب كأنه حضر بعد وقته بهذه الدقائق.",
    },
    missedCallsToNoShow: {
      label: "النداءات الفائتة التي تُنهي الزيارة",
      unit: "نداءات",
      says: "حين يفوته هذا العدد تُغلق زيارته، ويستطيع الموظف أن يعيده إن حضر.",
    },
    returnHeadStartMinutes: {
      label: "تقديم العائد من الباحث",
      unit: "دقيقة",
      says: "من عاد من الباحث الاجتماعي يُحتسب كأنه حضر قبل وقته بهذه الدقائق.",
    },
    sameOfficerMinutes: {
      label: "العودة إلى الموظف نفسه",
      unit: "دقيقة",
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
      unit: "times",
      says: "Nobody who waits is overtaken more often than this, whatever the priority.",
    },
    graceSeconds: {
      label: "Grace after a call",
      unit: "seconds",
      says: "A no-show cannot be marked before this many seconds have passed since the call.",
    },
    callsBeforeNoShow: {
      label: "Calls before a no-show",
      unit: "calls",
      says: "How often a visitor is called before a no-show can be marked.",
    },
    missedCallPenaltyMinutes: {
      label: "Delay for a missed call",
      unit: "minutes",
      says: "Whoever misses a call goes on waiting and counts as having come this much later.",
    },
    missedCallsToNoShow: {
      label: "Missed calls that end the visit",
      unit: "calls",
      says: "After this many missed calls the visit is closed; an officer can readmit the visitor.",
    },
    returnHeadStartMinutes: {
      label: "Head start after a referral",
      unit: "minutes",
      says: "A visitor back from the social researcher counts as having come this much earlier.",
    },
    sameOfficerMinutes: {
      label: "Back to the same officer",
      unit: "minutes",
      says: "For these minutes only the officer who referred may call the visitor; then any counter of the service.",
    },
  },
  saveRules: "Save the rules",
  backToSaved: "Back to the saved ones",
  unsaved: "Changes not saved yet",
};

export const adminOrderTexts: Readonly<Record<Language, OrderTexts>> = { ar, en };
