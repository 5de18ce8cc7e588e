import type { Stage } from "../../cases/state.ts";
import type { Language } from "../languages.ts";

const stagesAr: Readonly<Record<Stage, { readonly title: string; readonly hint: string }>> = {
  collecting: { title: "نستكمل طلبك معك", hint: "يُرفع طلبك إلى اللجنة حين يكتمل." },
  committee: { title: "طلبك لدى اللجنة", hint: "نبلغك بالرد حين يصدر." },
  answer: { title: "الرد على طلبك جاهز", hint: "نرجو أن تزورنا أو تتصل بنا لنبلغك به." },
  registration: { title: "نسجّل طلبك", hint: "نتصل بك لما بعد ذلك." },
  delivery: { title: "نجهّز لك الخدمة", hint: "نتصل بك حين تجهز." },
  closed: { title: "انتهى هذا الطلب", hint: "إن كان لديك سؤال فيسعدنا اتصالك أو زيارتك." },
};

/** What an applicant at home reads of her request: where it stands, never what was decided (K21). */
const ar = {
  tab: "أين وصل طلبي",
  number: "رقم الطلب",
  numberHint: "مثل 2026-0007، وهو على ورقة الطلب",
  numberWrong: "اكتب رقم الطلب كما في الورقة، مثل 2026-0007.",
  mobile: "جوالك المسجل عندنا",
  ask: "أرسل لي رمزًا",
  asked: "إن كان الرقم والجوال لطلب عندنا ووافقت على مراسلتك، يصلك رمز من ستة أرقام خلال دقيقة.",
  code: "الرمز الذي وصلك",
  codeHint: "ستة أرقام، صالحة عشر دقائق",
  codeWrong: "اكتب الأرقام الستة كما وصلتك.",
  show: "اعرض طلبي",
  anew: "عدّل الرقم أو الجوال",
  since: "منذ",
  due: "آخر يوم للرد",
  papers: "نحتاج منك",
  mustCome: "ونحتاج حضورك للتوقيع وسماع شرح اللجنة ومدتها.",
  another: "طلب آخر",
  stages: stagesAr,
};

const en: typeof ar = {
  tab: "My request",
  number: "Number of the request",
  numberHint: "Such as 2026-0007; it is on your paper",
  numberWrong: "Write the number as on your paper, such as 2026-0007.",
  mobile: "Your mobile as we know it",
  ask: "Send me a code",
  asked:
    "If number and mobile belong to a request and you agreed to be written to, a code of six digits reaches you within a minute.",
  code: "The code you received",
  codeHint: "Six digits, valid for ten minutes",
  codeWrong: "Write the six digits as you received them.",
  show: "Show my request",
  anew: "Change number or mobile",
  since: "Since",
  due: "Last day for the answer",
  papers: "We need from you",
  mustCome: "And we need you here, to sign and to hear of the committee and its time.",
  another: "Another request",
  stages: {
    collecting: { title: "We are completing your request with you", hint: "It goes to the committee once complete." },
    committee: { title: "Your request is with the committee", hint: "We tell you once there is an answer." },
    answer: { title: "The answer to your request is ready", hint: "Please visit or call us to hear it." },
    registration: { title: "We are registering your request", hint: "We call you for what comes next." },
    delivery: { title: "We are preparing it for you", hint: "We call you when it is ready." },
    closed: { title: "This request is finished", hint: "If you have a question, please call or visit us." },
  },
};

export const caseAtHomeTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
