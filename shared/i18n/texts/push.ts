import type { VisitorLanguage } from "../languages.ts";

/** What a phone is told while its page is closed, and how that is offered. No name of anybody: the ticket's code is the title. */
type PushTexts = {
  readonly near: string;
  readonly called: string;
  readonly offer: string;
  readonly ask: string;
  readonly isOn: string;
  readonly stop: string;
  readonly denied: string;
  readonly failed: string;
};

export const pushTexts: Readonly<Record<VisitorLanguage, PushTexts>> = {
  ar: {
    near: "عُد إلى القاعة الآن، اقترب دورك.",
    called: "حان دورك الآن، تفضّل.",
    offer: "ينبّهك جوالك حين يقترب دورك وحين نناديك، ولو أغلقت هذه الصفحة. نحفظ عنوان التنبيه إلى نهاية زيارتك فقط.",
    ask: "نبّهني ولو أُغلقت الصفحة",
    isOn: "سينبّهك جوالك حين يقترب دورك.",
    stop: "أوقف التنبيه",
    denied: "جوالك لا يسمح بالتنبيهات من هذه الصفحة. أبقِ الصفحة مفتوحة.",
    failed: "لم يُفعَّل التنبيه. أبقِ الصفحة مفتوحة، أو أعد المحاولة.",
  },
  en: {
    near: "Come back to the hall now, your turn is near.",
    called: "It is your turn now, please come.",
    offer:
      "Your phone tells you when your turn is near and when we call you, also with this page closed. We keep the address for that until your visit ends, no longer.",
    ask: "Tell me, also with the page closed",
    isOn: "Your phone will tell you when your turn is near.",
    stop: "Stop telling me",
    denied: "Your phone does not let this page notify you. Please keep the page open.",
    failed: "This could not be switched on. Please keep the page open, or try again.",
  },
  ur: {
    near: "ابھی ہال میں واپس آئیں، آپ کی باری قریب ہے۔",
    called: "آپ کی باری آ گئی ہے، تشریف لائیں۔",
    offer:
      "باری قریب آنے پر اور بلائے جانے پر آپ کا فون بتائے گا، چاہے یہ صفحہ بند ہو۔ اس کا پتا ہم صرف آپ کی ملاقات ختم ہونے تک رکھتے ہیں۔",
    ask: "صفحہ بند ہو تب بھی مجھے بتائیں",
    isOn: "باری قریب آنے پر آپ کا فون بتائے گا۔",
    stop: "اطلاع بند کریں",
    denied: "آپ کا فون اس صفحے کو اطلاع دینے کی اجازت نہیں دیتا۔ صفحہ کھلا رکھیں۔",
    failed: "اطلاع شروع نہیں ہو سکی۔ صفحہ کھلا رکھیں یا دوبارہ کوشش کریں۔",
  },
};
