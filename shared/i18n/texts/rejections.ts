import type { CaseRejection } from "../../cases/rejections.ts";
import type { ContactRejection } from "../../contacts/rejections.ts";
import type { ImprovementRejection } from "../../improvements/rejections.ts";
import type { LibraryRejection } from "../../library/library.ts";
import type { Rejection } from "../../office/ids.ts";
import type { OfficeRejection } from "../../office/rejections.ts";
import type { EngineRejection, GatewayRejection } from "../../protocol/wire.ts";
import type { SetupRejection } from "../../setup/setup.ts";
import type { SurveyRejection } from "../../survey/ratings.ts";
import type { Language } from "../languages.ts";
import { countedAr, countedEn } from "../plural.ts";
import { caseRejections } from "./rejections-cases.ts";
import { contactRejections } from "./rejections-contacts.ts";
import { improvementRejections } from "./rejections-improvements.ts";
import { libraryRejections } from "./rejections-library.ts";

/** Every reason the hub may say no. One missing here does not compile. */
type KnownRejection =
  | OfficeRejection
  | SurveyRejection
  | CaseRejection
  | ContactRejection
  | ImprovementRejection
  | SetupRejection
  | LibraryRejection
  | EngineRejection
  | GatewayRejection;
type Sentence = string | ((facts: Rejection) => string);
type Sentences = { readonly [Code in KnownRejection]: Sentence } & { readonly unknown: string };

function numberOf(facts: Rejection, name: string): number {
  const value = facts[name];
  return typeof value === "number" ? value : 0;
}

const secondsAr = countedAr({
  zero: "الآن",
  one: "بعد ثانية",
  two: "بعد ثانيتين",
  few: "بعد # ثوانٍ",
  many: "بعد # ثانية",
  other: "بعد # ثانية",
});
const secondsEn = countedEn({ one: "in # second", other: "in # seconds", zero: "now" });

/** What is wrong and how to mend it, in the words of people at a desk. */
const ar: Sentences = {
  ...caseRejections.ar,
  ...contactRejections.ar,
  ...improvementRejections.ar,
  ...libraryRejections.ar,
  DayNotOpen: "لم يُفتح يوم العمل بعد. حاول مرة أخرى بعد لحظة.",
  DayClosed: "أُغلق يوم العمل. يستطيع المدير إعادة فتحه من صفحة المؤشرات.",
  VisitorsAtCounters: "ما زال هناك مراجعون عند المكاتب. أنهوا زياراتهم أولًا ثم أغلقوا اليوم.",
  OfficePaused: "الفرع في وقفة الآن. يُستأنف النداء بعد انتهائها.",
  OfficeNotPaused: "الفرع ليس في وقفة.",
  UnknownCounter: "هذا المكتب غير معرّف في إعدادات الفرع.",
  CounterTaken: "هذا المكتب مفتوح باسم موظف آخر. اختر مكتبًا آخر، أو استلمه منه.",
  CounterNotOpen: "هذا المكتب غير مفتوح. افتحه أولًا.",
  CounterPaused: "المكتب في استراحة. استأنف العمل لتنادي.",
  CounterNotPaused: "المكتب ليس في استراحة.",
  CounterBusy: "أمامك مراجع الآن. أنهِ زيارته أو أعده إلى الانتظار أولًا.",
  PersonAtAnotherCounter: "أنت تعمل على مكتب آخر. أغلقه قبل فتح هذا المكتب.",
  NotYourCounter: "هذا المكتب ليس مفتوحًا باسمك.",
  UnknownService: "هذه الخدمة غير معرّفة في إعدادات الفرع.",
  UnknownDepartment: "هذه الإدارة غير معرّفة في إعدادات الفرع.",
  UnknownPaper: "هذا المستند ليس في قائمة هذه الخدمة.",
  UnknownMisconception: "لم يعد هذا المفهوم في قائمة الفرع.",
  UnknownEnquiry: "هذا الاستفسار غير مدوَّن في هذه الزيارة.",
  PapersMissing: "مستندات مطلوبة لم تُطابَق بعد، وأسماؤها في القائمة.",
  ConsentMissing: "من يتحدث عن غيره يحتاج إلى موافقته: اختر كيف أُخذت.",
  TooManyNotes: "لا يمكن تدوين المزيد من هذا النوع في زيارة واحدة.",
  UnknownPriority: "فئة الأولوية هذه غير معرّفة في إعدادات الفرع.",
  UnknownTicket: "لا توجد تذكرة بهذا الرقم اليوم. تأكد من الرقم وأعد المحاولة.",
  WrongCounter: "هذه الزيارة عند مكتب آخر.",
  NotAtCounter: "هذه الزيارة ليست عند مكتب الآن.",
  NotWaiting: "هذه الزيارة لا تنتظر الآن؛ ربما ناداها مكتب آخر.",
  NotCalled: "هذه الزيارة ليست في حال نداء.",
  NotHeld: "هذه الزيارة ليست معلّقة.",
  NotRemote: "صاحب هذه التذكرة حاضر بالفعل.",
  NoHelpAsked: "لا أحد يطلب المساعدة هناك الآن؛ ربما سبقك زميل.",
  AlreadyDelayed: "أُجِّل دور هذه الزيارة من قبل، والتأجيل مرة واحدة.",
  NotNoShow: "لا تُعاد إلى الانتظار إلا زيارة غاب صاحبها أو غادر.",
  AlreadyEnded: "انتهت هذه الزيارة من قبل.",
  CannotReopen: "يُعاد فتح الزيارة خلال دقيقتين من إنهائها، عند المكتب نفسه، ما لم يُنادَ غيرها.",
  NobodyWaiting: "لا أحد ينتظر هذا المكتب الآن.",
  OutOfTurnNotPermitted: "النداء خارج الدور يحتاج إلى صلاحية من المدير.",
  ReasonRequired: "اكتب السبب أو اختره.",
  TooEarly: (facts) => `أمهل المراجع قليلًا: يمكن تسجيل عدم الحضور ${secondsAr(numberOf(facts, "secondsLeft"))}.`,
  CallAgainFirst: "أعد النداء أولًا قبل تسجيل عدم الحضور.",
  UnknownResearcher: "لا يوجد باحث اجتماعي بهذا الاسم في هذا الفرع.",
  ReferToSelf: "لا تُحال الزيارة إلى من يستقبلها الآن.",
  NotReferred: "هذه الزيارة ليست محالة إلى الباحث الاجتماعي.",
  NotYourReferral: "هذه الإحالة باسم باحث آخر حاضر.",
  AlreadyDeclined: "سبق أن اعتذرت عن هذه الإحالة.",
  AlreadyRated: "وصلنا تقييم هذه الزيارة من قبل. شكرًا لك.",
  VisitNotOver: "تُقيَّم الزيارة بعد انتهائها.",
  UnknownRating: "لم نجد هذا التقييم.",
  AlreadyFollowedUp: "أُضيفت الأسباب إلى هذا التقييم من قبل.",
  UnknownReason: "هذا السبب غير معرّف في إعدادات الفرع.",
  TooManyReasons: "تظهر تحت كل وجه ستة أسباب على الأكثر. احذف سببًا ثم احفظ.",
  ReasonTwice: "هذا السبب مذكور مرتين. احذف أحدهما.",
  UnknownForm: "لا توجد نسخة من الاستبيان بهذا الرقم. حدّث الصفحة.",
  UnknownTheme: "هذا الموضوع غير معرّف في إعدادات الفرع.",
  NothingToldYet: "لا تُعرض نتيجة قبل ثلاثين تقييمًا في أربعة أسابيع مكتملة.",
  NotSeenByOfficer: "يطّلع الموظف على نتيجته أولًا، ثم تُفتح لك.",
  OwnResult: "نتيجتك في صفحة «نتيجتي».",
  AlreadyFounded: "هذا الفرع موجود من قبل.",
  NotFounded: "لم يُنشأ هذا الفرع بعد.",
  UnknownProfile: "لا توجد جمعية بهذا الاسم في القائمة.",
  UnknownTimeZone: "المنطقة الزمنية غير معروفة. اكتبها مثل Asia/Riyadh.",
  LetterTaken: "هذا الحرف لخدمة أخرى. اختر حرفًا غيره.",
  LastService: "لا بد من خدمة واحدة على الأقل في الفرع.",
  LastCounter: "لا بد من مكتب واحد على الأقل في الفرع.",
  LastCounterOfService: "هذا آخر مكتب لإحدى الخدمات. اختر لها مكتبًا آخر أولًا.",
  EndBeforeBegin: "اليوم الأخير قبل اليوم الأول. صحّح أحدهما ثم احفظ من جديد.",
  UnknownCard: "حُذفت هذه البطاقة قبل قليل.",
  UnknownMessage: "حُذفت هذه الرسالة قبل قليل.",
  UnknownMedium: "حُذفت هذه الصورة أو هذا المقطع قبل قليل.",
  MediaTooLarge: (facts) =>
    `لا تتسع شاشات الصالة لأكثر من ${numberOf(facts, "mostMegabytes")} ميغابايت من الصور والمقاطع. احذف منها ثم أضف من جديد.`,
  UnknownQuestion: "حُذف هذا السؤال قبل قليل.",
  TooMany: (facts) => `القائمة ممتلئة (${numberOf(facts, "most")}). احذف منها ما لم يعد يلزم ثم أضف من جديد.`,
  BookArchived: "نُقل سجل ذلك اليوم إلى الأرشيف ولا يقبل شيئًا جديدًا.",
  CommandIdReused: "أُرسل طلب مختلف بالرقم نفسه. أعد المحاولة من جديد.",
  UnknownOffice: "لا يوجد فرع بهذا الاسم.",
  TooManyRequests: (facts) => `طلبات كثيرة في وقت قصير. أعد المحاولة ${secondsAr(numberOf(facts, "retrySeconds"))}.`,
  unknown: "لم يُقبل الطلب. أعد تحميل الصفحة وحاول مرة أخرى.",
};

const en: Sentences = {
  ...caseRejections.en,
  ...contactRejections.en,
  ...improvementRejections.en,
  ...libraryRejections.en,
  DayNotOpen: "The business day is not open yet. Try again in a moment.",
  DayClosed: "The business day is closed. The manager can open it again from the overview.",
  VisitorsAtCounters: "Visitors are still at the counters. Finish their visits first, then close the day.",
  OfficePaused: "The office is paused. Calling goes on when the pause ends.",
  OfficeNotPaused: "The office is not paused.",
  UnknownCounter: "This counter is not in the office's setup.",
  CounterTaken: "A colleague has this counter open. Choose another, or take it over.",
  CounterNotOpen: "This counter is not open. Open it first.",
  CounterPaused: "The counter is on a break. Resume to call.",
  CounterNotPaused: "The counter is not on a break.",
  CounterBusy: "A visitor is at your counter. Finish the visit or return it to the queue first.",
  PersonAtAnotherCounter: "You are working at another counter. Close it before opening this one.",
  NotYourCounter: "This counter is not open in your name.",
  UnknownService: "This service is not in the office's setup.",
  UnknownDepartment: "This department is not in the office's setup.",
  UnknownPaper: "This paper is not on the list of this service.",
  UnknownMisconception: "This belief is not on the office's list any more.",
  UnknownEnquiry: "This enquiry is not noted for this visit.",
  PapersMissing: "Required papers are not matched yet. They are named in the list.",
  ConsentMissing: "Whoever speaks for another needs that person's consent: choose how it was given.",
  TooManyNotes: "Nothing more of this kind can be noted for one visit.",
  UnknownPriority: "This priority class is not in the office's setup.",
  UnknownTicket: "No ticket has this number today. Check the number and try again.",
  WrongCounter: "This visit is at another counter.",
  NotAtCounter: "This visit is not at a counter now.",
  NotWaiting: "This visit is not waiting now; another counter may have called it.",
  NotCalled: "This visit is not being called.",
  NotHeld: "This visit is not on hold.",
  NotRemote: "The holder of this ticket is already here.",
  NoHelpAsked: "Nobody asks for help there now; a colleague may have gone already.",
  AlreadyDelayed: "This visit's turn was put off before; that can be done once.",
  NotNoShow: "Only a visit marked as no-show or left can be readmitted.",
  AlreadyEnded: "This visit has already ended.",
  CannotReopen: "A visit is reopened within two minutes, at the same counter, unless somebody else was called.",
  NobodyWaiting: "Nobody is waiting for this counter now.",
  OutOfTurnNotPermitted: "Calling out of turn needs the manager's permission.",
  ReasonRequired: "Write or choose a reason.",
  TooEarly: (facts) =>
    `Give the visitor a little longer: a no-show can be marked ${secondsEn(numberOf(facts, "secondsLeft"))}.`,
  CallAgainFirst: "Call once more before marking a no-show.",
  UnknownResearcher: "No social researcher of this name works in this office.",
  ReferToSelf: "A visit cannot be referred to the person who is seeing it.",
  NotReferred: "This visit is not referred to a social researcher.",
  NotYourReferral: "This referral is for a colleague who is present.",
  AlreadyDeclined: "You have already declined this referral.",
  AlreadyRated: "We have this visit's rating already. Thank you.",
  VisitNotOver: "A visit is rated once it is over.",
  UnknownRating: "We could not find this rating.",
  AlreadyFollowedUp: "Reasons were already added to this rating.",
  UnknownReason: "This reason is not in the office's setup.",
  TooManyReasons: "Under each face stand six reasons at most. Remove one, then save.",
  ReasonTwice: "This reason is there twice. Remove one of the two.",
  UnknownForm: "There is no such version of the survey. Reload the page.",
  UnknownTheme: "This theme is not in the office's setup.",
  NothingToldYet: "No result is told before thirty ratings in four whole weeks.",
  NotSeenByOfficer: "The officer sees the result first; then it opens for you.",
  OwnResult: "Your own result stands on the page “My result”.",
  AlreadyFounded: "This office exists already.",
  NotFounded: "This office has not been founded yet.",
  UnknownProfile: "No association of this name is in the list.",
  UnknownTimeZone: "The time zone is not known. Write it like Asia/Riyadh.",
  LetterTaken: "Another service has this letter. Choose a different one.",
  LastService: "An office keeps at least one service.",
  LastCounter: "An office keeps at least one counter.",
  LastCounterOfService: "This is the last counter of a service. Choose another counter for that service first.",
  EndBeforeBegin: "The last day comes before the first. Correct one of them and save again.",
  UnknownCard: "This card was deleted a moment ago.",
  UnknownMessage: "This message was deleted a moment ago.",
  UnknownMedium: "This picture or film was deleted a moment ago.",
  MediaTooLarge: (facts) =>
    `The hall's displays hold no more than ${numberOf(facts, "mostMegabytes")} MB of pictures and films. Delete some, then add again.`,
  UnknownQuestion: "This question was deleted a moment ago.",
  TooMany: (facts) => `The list is full (${numberOf(facts, "most")}). Delete what is no longer needed, then add again.`,
  BookArchived: "The records of that time are in the archive and take nothing new.",
  CommandIdReused: "A different request was sent with the same id. Start again.",
  UnknownOffice: "No office has this name.",
  TooManyRequests: (facts) =>
    `Too many requests in a short time. Try again ${secondsEn(numberOf(facts, "retrySeconds"))}.`,
  unknown: "The request was not accepted. Reload the page and try again.",
};

const sentences: Readonly<Record<Language, Sentences>> = { ar, en };

/** The sentence for a rejection; a code of a newer hub gets a general one. */
export function rejectionText(language: Language, rejection: Rejection): string {
  const known: Readonly<Record<string, Sentence>> = sentences[language];
  const sentence = known[rejection.code] ?? sentences[language].unknown;
  return typeof sentence === "string" ? sentence : sentence(rejection);
}
