import type { Language } from "../languages.ts";

/** What the kiosk asks about who somebody is, where the office asks at all. */
const ar = {
  title: "من أنت؟",
  hint: "اختياري. رقم الهوية أو الإقامة أو الجوال.",
  number: "رقمك",
  privacy: "يُحفظ رقمك مشفَّرًا ليعرفك موظف الاستقبال وحده، ولا يظهر على الشاشات ولا على التذكرة.",
  notices: "أوافق أن تُرسلوا إلي تنبيهًا حين يقترب دوري",
  wrong: "الرقم غير صحيح. راجعه من فضلك.",
  onward: "تابع",
  without: "بدون رقم",
  department: "هل تعمل في الجمعية؟",
  departmentHint: "اختر إدارتك، أو تابع إن كنت زائرًا من خارجها.",
  saving: "نحفظ رقمك…",
  ownDepartment: "في أي إدارة تعمل؟",
  ownDepartmentHint: "اختياري. لا يُعرض تقييم إدارة إلا مع خمسة تقييمات منها أو أكثر.",
  withoutDepartment: "تابع دون ذكرها",
};

const en: typeof ar = {
  title: "Who are you?",
  hint: "If you like: national id, Iqama or mobile.",
  number: "Your number",
  privacy: "Your number is kept encrypted, for the reception desk alone. No screen and no ticket shows it.",
  notices: "I agree to be told when my turn is near",
  wrong: "This number is not right. Please look at it again.",
  onward: "Go on",
  without: "Without a number",
  department: "Do you work in the association?",
  departmentHint: "Choose your department, or go on if you come from outside.",
  saving: "Keeping your number…",
  ownDepartment: "Which department do you work in?",
  ownDepartmentHint: "If you like. Ratings of a department are shown only together, five or more.",
  withoutDepartment: "Go on without it",
};

export const whoTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
