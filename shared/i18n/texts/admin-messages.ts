import type { Language } from "../languages.ts";
import { isolated } from "../ticket-code.ts";

/** What the settings say about messages to the hall. */
const ar = {
  hint: "ما تقولونه لمن في الصالة: إغلاق مبكر، خدمة متوقفة، موعد قريب. تظهر الرسالة في أسفل شاشة الصالة وعلى جهاز تسجيل الحضور، قبل البطاقات.",
  add: "أضف رسالة",
  addTitle: "رسالة جديدة",
  editTitle: "تعديل الرسالة",
  hoursFrom: "من الساعة",
  hoursUntil: "إلى الساعة",
  bothHours: "اكتب وقتين مختلفين، أو اترك الوقتين فارغين",
  within: (from: string, until: string) => `من ${isolated(from)} إلى ${isolated(until)}`,
  removeTitle: (text: string) => `حذف الرسالة «${text}»؟`,
  empty: "لا توجد رسائل الآن",
};

const en: typeof ar = {
  hint: "What you tell the people in the hall: closing early, a service that rests, a day to come. A message stands at the foot of the hall's display and on the kiosk, before the cards.",
  add: "Add a message",
  addTitle: "New message",
  editTitle: "Edit the message",
  hoursFrom: "From hour",
  hoursUntil: "Until hour",
  bothHours: "Type two different times, or leave both empty",
  within: (from, until) => `${from} to ${until}`,
  removeTitle: (text) => `Delete the message “${text}”?`,
  empty: "No messages now",
};

export const adminMessageTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
