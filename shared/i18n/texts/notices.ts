import type { NoticeName } from "../../persons/notices.ts";
import type { Language, VisitorLanguage } from "../languages.ts";

/** What people are told. Short: a text message has 70 Arabic letters, or 160 Latin ones. P10: only that there is something. */
type Notices = { readonly [Name in NoticeName]: string };

/** `{code}` is the ticket's code, the number of the case or the message, or the six digits that were asked for. */
export const noticeTexts: Readonly<Record<VisitorLanguage, Notices>> = {
  ar: {
    turnNear: "اقترب دورك {code}. تفضل إلى القاعة.",
    documentExpiring: "أحد مستندات طلبك {code} تنتهي صلاحيته قريبًا. نرجو مراجعتنا أو الاتصال بنا.",
    decisionReady: "الرد على طلبك {code} جاهز. نرجو مراجعتنا أو الاتصال بنا.",
    contactAnswered: "لدينا رد على رسالتك {code}. نرجو الاتصال بنا أو مراجعتنا.",
    surveyFollowUp: "شكرًا لزيارتك. نود متابعة رأيك معك، وسنتصل بك قريبًا.",
    caseCode: "رمز متابعة طلبك {code}. صالح 10 دقائق، لا تعطه أحدًا.",
  },
  en: {
    turnNear: "Your turn {code} is near. Please come to the hall.",
    documentExpiring: "A document of your request {code} expires soon. Please visit or call us.",
    decisionReady: "The answer to your request {code} is ready. Please visit or call us.",
    contactAnswered: "There is an answer to your message {code}. Please call or visit us.",
    surveyFollowUp: "Thank you for your visit. We would like to follow up on what you told us, and will call you soon.",
    caseCode: "Your code to follow your request: {code}. Valid for 10 minutes; give it to nobody.",
  },
  ur: {
    turnNear: "آپ کی باری {code} قریب ہے۔ براہِ کرم ہال میں تشریف لائیں۔",
    documentExpiring:
      "آپ کی درخواست {code} کی ایک دستاویز کی میعاد جلد ختم ہو رہی ہے۔ براہِ کرم تشریف لائیں یا فون کریں۔",
    decisionReady: "آپ کی درخواست {code} کا جواب تیار ہے۔ براہِ کرم تشریف لائیں یا فون کریں۔",
    contactAnswered: "آپ کے پیغام {code} کا جواب موجود ہے۔ براہِ کرم فون کریں یا تشریف لائیں۔",
    surveyFollowUp: "تشریف لانے کا شکریہ۔ ہم آپ کی رائے پر بات کرنا چاہتے ہیں اور جلد فون کریں گے۔",
    caseCode: "درخواست دیکھنے کا کوڈ {code}۔ 10 منٹ کے لیے؛ کسی کو نہ دیں۔",
  },
};

const alertsAr = {
  deviceSilent: "الجهاز {device} صامت منذ {minutes} دقيقة.",
  deviceQuarantine: "لدى الجهاز {device} سجلات مرفوضة محفوظة عددها {count}. راجعها في صفحة الأجهزة.",
  deviceWiped: "مُسحت ذاكرة الجهاز {device}. راجعه في صفحة الأجهزة.",
  devicePrinter: "طابعة الجهاز {device} لا تعمل.",
  deviceClock: "ساعة الجهاز {device} غير صحيحة بفارق {minutes} دقيقة.",
  devicePending: "لدى الجهاز {device} سجل ينتظر منذ {minutes} دقيقة.",
};

export type AlertName = keyof typeof alertsAr;

/** What the office is told of its devices, by their names. */
export const alertTexts: Readonly<Record<Language, Readonly<Record<AlertName, string>>>> = {
  ar: alertsAr,
  en: {
    deviceSilent: "Device {device} has been silent for {minutes} min.",
    deviceQuarantine: "Device {device} keeps records that were refused: {count}. See the devices' page.",
    deviceWiped: "The memory of device {device} was wiped. See the devices' page.",
    devicePrinter: "The printer of device {device} does not work.",
    deviceClock: "The clock of device {device} is wrong by {minutes} min.",
    devicePending: "A record on device {device} has been waiting for {minutes} min.",
  },
};

/** The text with its facts in place. */
export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}
