import { saying } from "../further.ts";
import { noticeLineTexts } from "./notice-line.ts";
import { questionTexts } from "./questions.ts";

/** What stands before the lines on a resting kiosk, in Urdu. */
export const urduNotices = saying(noticeLineTexts, { know: "کیا آپ جانتے ہیں؟", done: "آپ نے کہا، ہم نے کیا" });

/** What stands around the questions about a service, in Urdu. */
export const urduQuestions = saying(questionTexts, {
  open: "کیا ساتھ لائیں؟ سوال و جواب",
  papers: "ساتھ لانے کی چیزیں",
  optional: "اگر ہو",
  often: "اکثر پوچھے جانے والے سوالات",
  failed: "سوالات ابھی نہیں دکھائے جا سکتے۔ استقبالیہ خوشی سے جواب دے گا۔",
});
