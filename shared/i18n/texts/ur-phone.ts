import { type Saying, saying } from "../further.ts";
import { phoneTexts } from "./phone.ts";
import { urduCommon } from "./ur-common.ts";
import { urduKiosk } from "./ur-kiosk.ts";
import { urduTime } from "./ur-time.ts";
import { urduQuestions } from "./ur-words.ts";

/** Everything the visitor's phone page says, in Urdu. */
export const urdu: readonly Saying[] = [
  urduCommon,
  urduKiosk,
  urduQuestions,
  ...urduTime,
  saying(phoneTexts, {
    states: {
      called: { title: "آپ کی باری آ گئی، براہِ کرم تشریف لے جائیں", hint: "ہم آپ کے منتظر ہیں" },
      serving: { title: "آپ کی خدمت جاری ہے", hint: "ہمارے اہلکار آپ کے ساتھ ہیں" },
      held: { title: "آپ کی ملاقات کچھ دیر رکی ہے", hint: "آپ کا نمبر وہی ہے، سب تیار ہونے پر ہم آپ کو بلائیں گے" },
      remote: { title: "آپ نے یہ ٹکٹ دور سے لیا", hint: "ہال میں پہنچ کر «میں پہنچ گیا» کو چھوئیں" },
      finished: { title: "آپ کی ملاقات مکمل ہوئی", hint: "آنے کا شکریہ" },
      noShow: { title: "ہم نے آپ کا نمبر پکارا مگر آپ نہ ملے", hint: "استقبالیہ آپ کو قطار میں واپس لا سکتا ہے" },
      abandoned: { title: "آپ قطار سے نکل گئے", hint: "واپس آئیں تو استقبالیہ کو بتائیں، وہ آپ کو شامل کر لیں گے" },
      unserved: {
        title: "آپ کی باری سے پہلے دن ختم ہو گیا",
        hint: "ہم معذرت خواہ ہیں۔ اگلی بار استقبالیہ پر تشریف لائیں",
      },
      carried: { title: "آپ کا ٹکٹ اگلے کام کے دن پر چلا گیا", hint: "آپ کا نمبر وہی ہے اور باری محفوظ ہے" },
      past: { title: "آپ کی ملاقات مکمل ہوئی", hint: "آنے کا شکریہ" },
    },
    yourTicket: "آپ کا ٹکٹ",
    ahead: "آپ سے پہلے",
    aheadOfResearcher: "محقق کے پاس آپ سے پہلے",
    expectedWait: "آپ کی باری میں",
    goNow: "آپ کی باری",
    comeBack: "ابھی ہال میں واپس آئیں",
    comeBackHint: "آپ کی باری قریب ہے۔ ہم یہاں اور اسکرین پر بلائیں گے۔",
    sorry: "طویل انتظار پر ہم معذرت خواہ ہیں",
    sorryHint: "آپ کی باری میں ہماری توقع سے زیادہ وقت لگ رہا ہے۔ آپ کی جگہ محفوظ ہے، صبر کا شکریہ۔",
    delayed: "آپ کی باری دس منٹ پیچھے کر دی گئی، جگہ محفوظ ہے۔",
    deeds: { delay: "میری باری ایک بار پیچھے کریں", leave: "قطار سے نکلیں", arrive: "میں پہنچ گیا" },
    questions: {
      delay: {
        title: "باری پیچھے کریں؟",
        hint: "آپ کی باری دس منٹ پیچھے ہو جائے گی اور قریبی لوگ پہلے جائیں گے۔ یہ ایک ہی بار ممکن ہے۔",
      },
      leave: { title: "قطار چھوڑ دیں؟", hint: "آپ کی باری کسی اور کو ملے گی، واپس آئیں تو نیا ٹکٹ لینا ہوگا۔" },
    },
    troubles: {
      unreachable:
        "آپ کی درخواست ہم تک نہیں پہنچی۔ نیٹ ورک دیکھ کر دوبارہ کوشش کریں؛ جتنی بار بھی ہو، ایک بار شمار ہوگی۔",
      changed: "ابھی ابھی آپ کے ٹکٹ کی حالت بدلی ہے، اب وہی دکھائی جا رہی ہے۔",
    },
    soundOff: "آواز سے اطلاع دیں",
    soundOn: "آواز کی اطلاع چل رہی ہے",
    lastKnown: (time) => `رابطہ منقطع ہے۔ یہ ${time} تک کی معلومات ہیں، ہم کوشش کر رہے ہیں۔`,
    keepOpen: "یہ صفحہ کھلا رکھیں، باری آنے پر ہم اطلاع دیں گے",
    loading: "آپ کا ٹکٹ کھل رہا ہے…",
    unreachable: "دوبارہ رابطہ ہو رہا ہے",
    unreachableHint: "نیٹ ورک دیکھیں۔ آپ کی باری محفوظ ہے اور نمبر ہال کی اسکرین پر بھی آتا ہے۔",
    closed: "اس لنک سے کوئی ٹکٹ نہیں کھلتا",
    comment: "آپ کا تبصرہ",
    suggestion: "آپ کی تجویز",
    wordsHint: "آپ کے الفاظ وقت اور ٹکٹ کے بغیر دکھائے جاتے ہیں۔ براہِ کرم نام اور نمبر نہ لکھیں۔",
    optional: "اختیاری",
    send: "بھیجیں",
    closedHint: "ٹکٹ کا لنک دو دن چلتا ہے۔ ہال میں ہوں تو آپ کا نمبر ٹکٹ پر چھپا ہے اور اسکرین پر آتا ہے۔",
  }),
];
