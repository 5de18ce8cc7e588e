import type { CaseRejection } from "../../cases/rejections.ts";
import type { Rejection } from "../../office/ids.ts";
import type { SetupRejection } from "../../setup/setup.ts";
import type { Language } from "../languages.ts";

/** Codes whose sentence the other books have already. */
type Spoken = "UnknownService" | "UnknownTicket" | "UnknownContact" | "ChannelOff" | "ReasonRequired";
type Code =
  | Exclude<CaseRejection, Spoken>
  | Extract<
      SetupRejection,
      "DocumentTwice" | "FloorAfterDue" | "DueDayUnsaid" | "ChannelTwice" | "InterviewOff" | "MobileOutlivesPerson"
    >;
type Sentence = string | ((facts: Rejection) => string);

/** A day or number inside a sentence, kept in its own order. */
function apart(facts: Rejection, name: string): string {
  return `\u2068${String(facts[name] ?? "")}\u2069`;
}

/** Why a case book said no, and how to mend it. */
export const caseRejections: Readonly<Record<Language, { readonly [Each in Code]: Sentence }>> = {
  ar: {
    YearNotOpen: "سجل هذا العام لم يُفتح بعد. حاول مرة أخرى بعد لحظة.",
    YearClosed: "أُغلق سجل ذلك العام، وانتقل ما لم ينته إلى العام الجديد. أعد المحاولة.",
    YearNotOver: "لا يُغلق سجل العام قبل نهايته.",
    StaffOnly: "هذا الإجراء للموظفين وحدهم؛ لا يبتّ النظام في الملفات.",
    UnknownCase: "لا يوجد ملف بهذا الرقم في سجل هذا العام.",
    AlreadyOpen: (facts) => `لهذا الطلب ملف قائم برقم ${apart(facts, "number")}. أكمله بدل فتح ملف ثانٍ.`,
    ApplicantNeeded: "اختر صاحب الطلب أولًا: ابحث عنه برقمه، أو أضفه من صفحة المراجعين.",
    UnknownApplicant: "صاحب الطلب غير محفوظ لدينا، أو مُحيت بياناته. ابحث عنه برقمه أو أضفه أولًا.",
    ApplicantErased: "مُحيت بيانات صاحب الطلب، فلا يُستكمل هذا الملف. اسحبه بسبب المحو.",
    WrongStage: "الملف في مرحلة أخرى الآن؛ ربما سبقك زميل. راجع حالته ثم أعد المحاولة.",
    UnknownDocument: "هذا المستند ليس في قائمة هذه الخدمة.",
    ConsentNeeded: "هذا بيان حساس: سجّل موافقة مقدم الطلب الصريحة أولًا، ثم تسلّمه.",
    ConsentNotExplicit: "الموافقة على البيانات الحساسة تكون موقّعة أو عبر الموقع، لا شفهية.",
    NotProvided: "لم يُقدَّم هذا المستند بعد.",
    AlreadyMatched: "سبقت مطابقة هذا المستند.",
    ExpiryRequired: "اكتب تاريخ انتهاء المستند كما هو مدوّن عليه.",
    ImpossibleDate: (facts) => `لا يوجد يوم ${apart(facts, "date")} في هذا التقويم. تأكد من التاريخ.`,
    OtherDeclaration: "صدرت صيغة جديدة من الإقرار. اعرضها على مقدم الطلب ليوقّعها.",
    StatementChanged: "تغيّر الملف بعد عرضه. اعرضه كما هو الآن ثم اطلب التوقيع.",
    OtherSigner: "هذا الموقّع لا يطابق صفة مقدم الطلب في الملف. اختر من يوقّع بحسب صفته.",
    WitnessTakes: "الشاهد موظف آخر غير من يأخذ التوقيع. اختر زميلًا حضر التوقيع.",
    NoCounterHeld: "افتح مكتبك أولًا، فاللوح الذي أمامك يتبع مكتبك.",
    NoTablet: "لا لوح للتوقيع على مكتبك. وقّع على الشاشة أو على ورق، أو اطلب من المدير ربط لوح به.",
    NothingToSign: "لا شيء على هذا اللوح للتوقيع. اطلب من الموظف عرضه من جديد.",
    AlreadyTold: "سبق تسجيل إبلاغ مقدم الطلب.",
    OtherDays: (facts) =>
      `تغيّر موعد الرد: بين ${apart(facts, "earliestDay")} و${apart(facts, "dueDay")}. أبلغ مقدم الطلب به كما هو الآن.`,
    CaseIncomplete: "الطلب لم يكتمل. هذه قائمة ما ينقصه.",
    TooEarlyToDecide: (facts) => `لا يُجاب قبل ${apart(facts, "earliestDay")} بحسب سياسة الجمعية.`,
    EarlyReplyUnconfirmed: (facts) => `هذا قبل أقرب موعد للرد (${apart(facts, "earliestDay")}). أكّد إن كنت تقصد ذلك.`,
    AlreadyAppealed: "قُدِّم تظلّم على هذا الملف من قبل.",
    NothingToAppeal: "لا يُتظلَّم إلا من رفض أُبلغ به صاحبه، خلال 90 يومًا.",
    UnknownPerson: "لا يوجد موظف بهذا الاسم في هذا الفرع.",
    DocumentTwice: "ورد مستند في القائمة مرتين.",
    DueDayUnsaid: "اكتب {due} حيث يُذكر آخر موعد للرد، في اللغتين.",
    ChannelTwice: "وردت قناة في القائمة مرتين.",
    InterviewOff: "قناة المقابلة لا تُلغى، فزيارات الفرع مقابلات.",
    MobileOutlivesPerson: "لا يُحفظ الجوال مدة أطول من هوية صاحبه.",
    FloorAfterDue: "أقرب موعد للرد لا يكون بعد آخر موعد.",
  },
  en: {
    YearNotOpen: "This year's cases are not open yet. Try again in a moment.",
    YearClosed: "That year is closed; what was open has moved to the new year. Try again.",
    YearNotOver: "A year is closed when it is over.",
    StaffOnly: "Only staff may do this; the program decides no case.",
    UnknownCase: "No case has this number this year.",
    AlreadyOpen: (facts) => `This request has a case already: ${apart(facts, "number")}. Go on with that one.`,
    ApplicantNeeded:
      "Say first for whom the request is: find the person by number, or add them on the page of visitors.",
    UnknownApplicant: "This person is not kept here, or was erased. Find them by number, or add them first.",
    ApplicantErased: "The applicant's data were erased, so this case cannot go on. Withdraw it because of the erasure.",
    WrongStage: "The case is at another stage now; a colleague may have been faster. Look at it, then try again.",
    UnknownDocument: "This document is not on the service's list.",
    ConsentNeeded: "This tells of health or income: record the applicant's explicit consent first, then take it.",
    ConsentNotExplicit: "Consent to sensitive data is signed or given online, not spoken.",
    NotProvided: "This document has not been provided yet.",
    AlreadyMatched: "This document has been matched already.",
    ExpiryRequired: "Take down the day on which the document ends, as it is written on it.",
    ImpossibleDate: (facts) => `There is no ${apart(facts, "date")} in this calendar. Check the date.`,
    OtherDeclaration: "The declaration has a new version. Show it, then ask for the signature.",
    StatementChanged: "The case has changed since it was shown. Show it as it is now, then ask for the signature.",
    OtherSigner: "This signer does not fit for whom the request speaks. Choose who signs as the case says.",
    WitnessTakes: "The witness is a colleague, not who takes the signature. Choose somebody who was there.",
    NoCounterHeld: "Open your counter first: the tablet before you is your counter's.",
    NoTablet: "Your counter has no tablet. Sign on the screen or on paper, or ask a manager to place one there.",
    NothingToSign: "Nothing lies on this tablet to be signed. Ask the officer to show it again.",
    AlreadyTold: "That the applicant was told is recorded already.",
    OtherDays: (facts) =>
      `The answer now comes between ${apart(facts, "earliestDay")} and ${apart(facts, "dueDay")}. Tell the applicant these days.`,
    CaseIncomplete: "The request is not complete. This is what it lacks.",
    TooEarlyToDecide: (facts) => `The association's policy gives no answer before ${apart(facts, "earliestDay")}.`,
    EarlyReplyUnconfirmed: (facts) =>
      `This is before the earliest day for an answer (${apart(facts, "earliestDay")}). Confirm if you mean it.`,
    AlreadyAppealed: "This case has been appealed before.",
    NothingToAppeal: "Only a rejection that was told may be appealed, within 90 days.",
    UnknownPerson: "Nobody of that name works in this office.",
    DocumentTwice: "A document stands on the list twice.",
    DueDayUnsaid: "Write {due} where the last day for the answer is named, in both languages.",
    ChannelTwice: "A channel stands on the list twice.",
    InterviewOff: "The interview stays: visits of the hall are interviews.",
    MobileOutlivesPerson: "A mobile is kept no longer than the identity it belongs to.",
    FloorAfterDue: "The earliest day for an answer cannot come after the due day.",
  },
};
