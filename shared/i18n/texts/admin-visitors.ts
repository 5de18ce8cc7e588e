import type { Language } from "../languages.ts";

/** What the settings say about who visits: what the kiosk asks, and the association's own departments. */
const ar = {
  hint: "المستفيد الداخلي من موظفي الجمعية ومنسوبيها. ما دامت القائمة فارغة لا يُسأل أحد عن إدارته.",
  add: "أضف إدارة",
  addTitle: "إدارة جديدة",
  editTitle: "تعديل الإدارة",
  removeTitle: (name: string) => `حذف «${name}»؟`,
  removeHint: "لن تُعرض بعد الآن، وتبقى زيارات من جاء منها كما هي.",
  empty: "لا توجد إدارات بعد",
  asks: "يسأل جهاز تسجيل الحضور عن رقم الهوية أو الجوال",
  asksHint: "اختياري للمراجع دائمًا. يُحفظ الرقم مشفَّرًا، ويراه موظف الاستقبال وحده.",
};

const en: typeof ar = {
  hint: "Internal visitors are the association's own people. While the list is empty nobody is asked for a department.",
  add: "Add a department",
  addTitle: "New department",
  editTitle: "Edit the department",
  removeTitle: (name) => `Delete “${name}”?`,
  removeHint: "It will not be offered any more; visits that came from it stay as they are.",
  empty: "No departments yet",
  asks: "The kiosk asks for a national id or a mobile",
  asksHint: "Always optional for the visitor. The number is kept encrypted, for the reception desk alone.",
};

export const adminVisitorsTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
