import { saying } from "../further.ts";
import { attractTexts } from "./kiosk-attract.ts";
import { whoTexts } from "./kiosk-who.ts";
import { noticeLineTexts } from "./notice-line.ts";
import { questionTexts } from "./questions.ts";

/** What stands before the lines on a resting kiosk, in Urdu. */
export const urduNotices = saying(noticeLineTexts, {
  know: "کیا آپ جانتے ہیں؟",
  done: "آپ نے کہا، ہم نے کیا",
  message: "توجہ فرمائیں",
});

/** What a kiosk says while nobody stands before it, in Urdu. */
export const urduAttract = saying(attractTexts, { begin: "شروع کرنے کے لیے اسکرین کو چھوئیں" });

/** What stands around the questions about a service, in Urdu. */
export const urduQuestions = saying(questionTexts, {
  open: "کیا ساتھ لائیں؟ سوال و جواب",
  papers: "ساتھ لانے کی چیزیں",
  optional: "اگر ہو",
  often: "اکثر پوچھے جانے والے سوالات",
  failed: "سوالات ابھی نہیں دکھائے جا سکتے۔ استقبالیہ خوشی سے جواب دے گا۔",
});

/** What the kiosk asks about who somebody is, in Urdu. */
export const urduWho = saying(whoTexts, {
  title: "آپ کون ہیں؟",
  hint: "اختیاری۔ قومی شناخت، اقامہ یا موبائل نمبر۔",
  number: "آپ کا نمبر",
  privacy: "آپ کا نمبر خفیہ رکھا جاتا ہے، صرف استقبالیہ کے لیے۔ نہ کسی اسکرین پر آتا ہے نہ ٹکٹ پر۔",
  notices: "میں متفق ہوں کہ باری قریب آنے پر مجھے بتایا جائے",
  wrong: "یہ نمبر درست نہیں۔ براہِ کرم دوبارہ دیکھیں۔",
  onward: "آگے بڑھیں",
  without: "نمبر کے بغیر",
  department: "کیا آپ ادارے میں کام کرتے ہیں؟",
  departmentHint: "اپنا شعبہ چنیں، یا باہر سے آئے ہیں تو آگے بڑھیں۔",
  saving: "آپ کا نمبر محفوظ ہو رہا ہے…",
  ownDepartment: "آپ کس شعبے میں کام کرتے ہیں؟",
  ownDepartmentHint: "چاہیں تو۔ کسی شعبے کی آراء صرف پانچ یا زیادہ ہوں تو ساتھ دکھائی جاتی ہیں۔",
  withoutDepartment: "بتائے بغیر آگے بڑھیں",
});
