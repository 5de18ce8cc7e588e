import type { Language } from "../languages.ts";

/** The report that leaves by mail: what the mail says, and the form in the setup. */
const ar = {
  subject: {
    weekly: (period: string) => `التقرير الأسبوعي، ${period}`,
    monthly: (period: string) => `التقرير الشهري، ${period}`,
  },
  span: (from: string, to: string) => `من ${from} إلى ${to}`,
  noVisits: "لم يسجل أحد حضوره في هذه المدة.",
  attached: "مرفق جدول الأيام بصيغتي CSV وExcel. لا يظهر فيه ما تكشفه إجابات قليلة، ولا رقم فيه لشخص.",
  hint: "يصل تقرير الفرع بالبريد إلى من تسميهم: جمل قصيرة وجدول الأيام.",
  form: "إرسال التقرير",
  every: "متى يُرسل",
  rhythms: {
    off: "لا يُرسل",
    weekly: "كل أسبوع: الأحد، عن سبعة أيام آخرها السبت",
    monthly: "كل شهر: أول يوم، عن الشهر الماضي",
  },
  hour: "من الساعة",
  language: "لغة التقرير",
  languages: { ar: "العربية", en: "الإنجليزية" },
  to: "إلى",
  toHint: "عناوين بريد الجمعية، كل عنوان في سطر، عشرة على الأكثر.",
  noMailServer: "لا خادم بريد بعد: تُحفظ هذه الخطة، ولا يُرسل شيء حتى يُعدّ من يدير الجهاز خادم البريد (DAWR_SMTP_URL).",
};

const en: typeof ar = {
  subject: {
    weekly: (period) => `weekly report, ${period}`,
    monthly: (period) => `monthly report, ${period}`,
  },
  span: (from, to) => `${from} to ${to}`,
  noVisits: "Nobody checked in during this period.",
  attached:
    "The table of days is attached as CSV and Excel. Nothing that few answers would betray stands in it, and no figure is a person's.",
  hint: "The office's report goes by mail to whom you name: a few sentences and the table of days.",
  form: "Sending the report",
  every: "When it is sent",
  rhythms: {
    off: "Not at all",
    weekly: "Every week: on Sunday, the seven days until Saturday",
    monthly: "Every month: on the first, the month before",
  },
  hour: "From this hour",
  language: "Language of the report",
  languages: { ar: "Arabic", en: "English" },
  to: "To",
  toHint: "Mail addresses of the association, one on each line, at most ten.",
  noMailServer:
    "There is no mail server yet: this plan is kept, and nothing is sent until whoever runs the hub sets one up (DAWR_SMTP_URL).",
};

export const reportMailTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
