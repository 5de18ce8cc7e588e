import type { Language } from "../../shared/i18n/languages.ts";

/** What stands around the parts; the parts speak by the catalogues of the apps. */
const ar = {
  title: "الأجزاء المشتركة",
  language: "اللغة",
  app: "لمن",
  theme: "السمة",
  contrast: "التباين",
  text: "حجم الخط",
  values: {
    hall: "الصالة",
    staff: "الموظفون",
    light: "فاتحة",
    dark: "داكنة",
    usual: "معتاد",
    more: "عالٍ",
    large: "كبير",
  },
  actions: "الأزرار والحوارات",
  fields: "الحقول",
  hall: "البطاقات الكبيرة والوجوه",
  states: "الحالات والجداول",
  colours: "الألوان والأحجام",
  pictures: "الصور",
  charts: "ألوان الرسوم البيانية",
  office: "الفرع",
  ask: "حوار",
  say: "تنبيه يزول",
  sentence: "تقديم الطلب مجاني دائمًا، ولا يُقبل أي مبلغ مقابل تسريع الرد.",
};

const en: typeof ar = {
  title: "Shared parts",
  language: "Language",
  app: "For",
  theme: "Theme",
  contrast: "Contrast",
  text: "Text",
  values: { hall: "Hall", staff: "Staff", light: "Light", dark: "Dark", usual: "Usual", more: "More", large: "Large" },
  actions: "Buttons and dialogs",
  fields: "Fields",
  hall: "Tiles and faces",
  states: "States and tables",
  colours: "Colours and sizes",
  pictures: "Pictures",
  charts: "Colours of charts",
  office: "Office",
  ask: "A dialog",
  say: "A toast",
  sentence: "Applying is always free, and no payment makes an answer come sooner.",
};

export const stylesTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
