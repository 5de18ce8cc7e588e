import { saying } from "../further.ts";
import { countedUr } from "../plural.ts";
import { commonTexts } from "./common.ts";

/** The words that both screens of a visitor share, in Urdu. */
export const urduCommon = saying(commonTexts, {
  product: "دَور",
  apps: { kiosk: "حاضری کا اندراج", display: "ہال کی اسکرین", staff: "عملے کا کنسول" },
  languageSwitch: "زبان",

  yes: "ہاں",
  no: "نہیں",
  ok: "ٹھیک ہے",
  back: "واپس",
  next: "آگے",
  cancel: "منسوخ",
  done: "ہو گیا",
  save: "محفوظ کریں",
  close: "بند کریں",
  confirm: "تصدیق کریں",
  retry: "دوبارہ کوشش کریں",
  undo: "واپس لیں",
  search: "تلاش",
  add: "شامل کریں",
  edit: "تبدیل کریں",
  remove: "حذف کریں",
  print: "پرنٹ",
  more: "مزید",
  required: "لازمی",
  optional: "اختیاری",

  ticket: "ٹکٹ",
  counter: "کاؤنٹر",
  service: "خدمت",
  now: "ابھی",
  today: "آج",
  yesterday: "کل",
  people: countedUr({ zero: "کوئی نہیں", one: "# شخص", other: "# افراد" }),
  waiting: countedUr({ zero: "کوئی منتظر نہیں", one: "# شخص منتظر", other: "# افراد منتظر" }),
  days: countedUr({ zero: "آج", one: "# دن", other: "# دن" }),
  between: (low, high) => `${low} سے ${high}`,

  loading: "لوڈ ہو رہا ہے…",
  working: "ذرا ٹھہریے…",
  connected: "رابطہ قائم ہے",
  connecting: "رابطہ ہو رہا ہے…",
  offline: "رابطہ منقطع ہے، خود بخود بحال ہو جائے گا",
  updatedAt: (time) => `آخری تازہ کاری ${time}`,

  problem: "یہ کام نہیں ہو سکا",
  tryAgain: "کچھ محفوظ نہیں ہوا۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔",
  notAllowed: "آپ کو اس کی اجازت نہیں۔ براہِ کرم برانچ کے منتظم سے کہیں۔",
  invalid: "کچھ درست نہیں لکھا گیا۔ نشان زدہ خانے دیکھ کر دوبارہ کوشش کریں۔",
  notFound: "ہمیں نہیں ملا۔ نمبر دیکھ کر دوبارہ کوشش کریں۔",
  nothingHere: "یہاں ابھی کچھ نہیں",
});
