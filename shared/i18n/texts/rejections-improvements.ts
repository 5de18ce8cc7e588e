import type { ImprovementRejection } from "../../improvements/rejections.ts";
import type { Rejection } from "../../office/ids.ts";
import type { Language } from "../languages.ts";

/** Codes whose sentence the other books have already. */
type Spoken = "UnknownService" | "UnknownReason" | "UnknownPerson";
type Code = Exclude<ImprovementRejection, Spoken>;
type Sentence = string | ((facts: Rejection) => string);

/** A day or number inside a sentence, kept in its own order. */
function apart(facts: Rejection, name: string): string {
  return `\u2068${String(facts[name] ?? "")}\u2069`;
}

/** Why an improvement book said no, and how to mend it. */
export const improvementRejections: Readonly<Record<Language, { readonly [Each in Code]: Sentence }>> = {
  ar: {
    ImprovementsNotOpen: "سجل التحسين لهذا العام لم يُفتح بعد. حاول مرة أخرى بعد لحظة.",
    ImprovementsClosed: "أُغلق سجل ذلك العام، وانتقل ما لم ينته إلى العام الجديد. أعد المحاولة.",
    ImprovementsNotOver: "لا يُغلق سجل العام قبل نهايته.",
    PeopleOnly: "هذا الإجراء للموظفين وحدهم.",
    NamesNobody: "لا يُذكر شخص هنا إلا من موظف قابله. أرسل المقترح بلا اسم.",
    TooManyFiled: "وصل من هذا الباب ما يكفي اليوم. حدّث أحد موظفينا، أو عد غدًا.",
    UnknownSuggestion: "لا يوجد مقترح بهذا الرقم عندك.",
    UnknownAction: "لا يوجد إجراء تحسين بهذا الرقم.",
    UnknownNotice: "هذه العبارة غير منشورة.",
    ManagersOnly: "هذا الإجراء للمدير وحده.",
    NotYours: "هذا عند زميل آخر. اطلب من المدير أن يسنده إليك.",
    ComplaintForManager: "الشكوى يتولاها مدير. اختر مديرًا.",
    StandsElsewhere: "حالته تغيّرت؛ ربما سبقك زميل. راجعها ثم أعد المحاولة.",
    AnswerFirst: "اكتب الجواب أولًا؛ فلصاحبه حق الجواب.",
    HasAddressee: "صاحبه معروف. سلّمه الجواب، أو سجّل أنه تعذّر الوصول إليه.",
    ReopenedBefore: "سبق أن أعيد فتحه مرة. سجّل ما قيل مقترحًا جديدًا.",
    ReopenTooLate: "مضى على إغلاقه أكثر من 90 يومًا. سجّل ما قيل مقترحًا جديدًا.",
    ActionOver: "انتهى هذا الإجراء. ابدأ إجراءً جديدًا.",
    DayPassed: (facts) => `مضى يوم ${apart(facts, "day")}. اختر يومًا من اليوم فصاعدًا.`,
    DayTooFar: (facts) => `يوم ${apart(facts, "day")} بعيد جدًا. اختر يومًا خلال ثلاث سنوات.`,
    TooManyNotices: (facts) => `لا يُعرض أكثر من ${apart(facts, "most")} عبارات معًا. اسحب واحدة أولًا.`,
  },
  en: {
    ImprovementsNotOpen: "This year's improvement book is not open yet. Try again in a moment.",
    ImprovementsClosed: "That year is closed; what was open has moved to the new year. Try again.",
    ImprovementsNotOver: "A year is closed when it is over.",
    PeopleOnly: "Only staff may do this.",
    NamesNobody: "Only staff who have met a person may name her here. Send it without a name.",
    TooManyFiled: "Enough has come this way today. Please speak to one of our staff, or come back tomorrow.",
    UnknownSuggestion: "You have no suggestion of this number.",
    UnknownAction: "No improvement action has this number.",
    UnknownNotice: "This sentence is not published.",
    ManagersOnly: "Only a manager may do this.",
    NotYours: "A colleague has this. Ask the manager to assign it to you.",
    ComplaintForManager: "A complaint is a manager's matter. Choose a manager.",
    StandsElsewhere: "It stands elsewhere now; a colleague may have been faster. Look at it, then try again.",
    AnswerFirst: "Write the answer first: whoever said this is owed one.",
    HasAddressee: "It is known who said this. Deliver the answer, or record that she could not be reached.",
    ReopenedBefore: "It was reopened once already. Record what was said as a new one.",
    ReopenTooLate: "It was closed more than 90 days ago. Record what was said as a new one.",
    ActionOver: "This action is over. Plan a new one.",
    DayPassed: (facts) => `${apart(facts, "day")} is over. Choose a day from today on.`,
    DayTooFar: (facts) => `${apart(facts, "day")} is too far ahead. Choose a day within three years.`,
    TooManyNotices: (facts) => `No more than ${apart(facts, "most")} sentences are shown at once. Withdraw one first.`,
  },
};
