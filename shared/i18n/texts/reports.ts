import type { ReportColumn, ReportName } from "../../views/report.ts";
import type { Language } from "../languages.ts";

type ReportTexts = {
  readonly names: Readonly<Record<ReportName, string>>;
  readonly columns: Readonly<Record<ReportColumn, string>>;
  /** The title of a column that a filter does not narrow. */
  readonly wholeOffice: (title: string) => string;
};

const ar: ReportTexts = {
  names: {
    days: "الأيام",
    hours: "الساعات",
    services: "الخدمات",
    counters: "المكاتب",
    satisfaction: "الرضا حسب الفئة",
    answers: "توزيع الإجابات",
    questions: "أسئلة الاستبيان",
    modes: "طرق التقييم",
  },
  columns: {
    day: "اليوم",
    hour: "الساعة",
    service: "الخدمة",
    counter: "المكتب",
    table: "التصنيف",
    cell: "الفئة",
    face: "الوجه",
    question: "السؤال",
    mode: "طريقة التقييم",
    answered: "نسبة من أجابوا",
    checkedIn: "سجّلوا حضورهم",
    called: "نودي عليهم",
    finished: "زيارات مكتملة",
    noShows: "لم يحضروا",
    abandoned: "غادروا قبل النداء",
    referred: "أُحيلوا",
    medianWait: "وسيط الانتظار (دقيقة)",
    p90Wait: "انتظار تسعة من عشرة (دقيقة)",
    medianService: "وسيط الخدمة (دقيقة)",
    p90Service: "خدمة تسعة من عشرة (دقيقة)",
    inTime: "انتظروا أقل من 15 دقيقة",
    busyMinutes: "دقائق الخدمة",
    given: "تقييمات",
    told: "إجابات معلنة",
    flagged: "تبدو عبثًا",
    skipped: "تخطّوا التقييم",
    topTwo: "نسبة الرضا",
    low: "الحد الأدنى",
    high: "الحد الأعلى",
    count: "العدد",
  },
  wholeOffice: (title) => `${title} (الفرع كله)`,
};

const en: ReportTexts = {
  names: {
    days: "Days",
    hours: "Hours",
    services: "Services",
    counters: "Counters",
    satisfaction: "Satisfaction by group",
    answers: "Answers",
    questions: "Questions of the survey",
    modes: "Ways of rating",
  },
  columns: {
    day: "Day",
    hour: "Hour",
    service: "Service",
    counter: "Counter",
    table: "Grouping",
    cell: "Group",
    face: "Face",
    question: "Question",
    mode: "Way of rating",
    answered: "Share who answered",
    checkedIn: "Checked in",
    called: "Called",
    finished: "Finished visits",
    noShows: "No-shows",
    abandoned: "Left before the call",
    referred: "Referred",
    medianWait: "Median wait (min)",
    p90Wait: "Nine in ten waited at most (min)",
    medianService: "Median service (min)",
    p90Service: "Nine in ten were served in (min)",
    inTime: "Waited less than 15 min",
    busyMinutes: "Minutes of service",
    given: "Ratings",
    told: "Answers told",
    flagged: "Look like misuse",
    skipped: "Skipped",
    topTwo: "Satisfaction",
    low: "Low end",
    high: "High end",
    count: "Count",
  },
  wholeOffice: (title) => `${title} (whole office)`,
};

/** Names of reports and of their columns. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = { ar, en };
