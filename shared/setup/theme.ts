import type { Localized } from "../office/ids.ts";

export type ThemeId = string;

/** What comments are about: a comment in which one of the words begins a word belongs to the theme (U15). */
export type Theme = { readonly id: ThemeId; readonly name: Localized; readonly words: readonly string[] };

/** What every office begins with; the words are its own to change. */
export const firstThemes: readonly Theme[] = [
  theme("waiting", "الانتظار", "Waiting", "انتظ", "طابور", "دور", "تاخير", "تاخر", "زحم", "ازدحام", "wait", "queue"),
  theme("welcome", "الاستقبال والتعامل", "Welcome", "استقبال", "تعامل", "ترحيب", "احترام", "اسلوب", "بشاش", "kind"),
  theme("procedure", "الإجراءات والأوراق", "Procedure", "اجراء", "ورق", "اوراق", "مستند", "متطلب", "paper", "form"),
  theme("clarity", "وضوح المعلومة", "Clarity", "وضوح", "واضح", "شرح", "معلوم", "فهم", "clear", "explain"),
  theme(
    "place",
    "المكان",
    "Place",
    "مكان",
    "مواقف",
    "موقف",
    "كرسي",
    "كراسي",
    "تكييف",
    "نظاف",
    "مصعد",
    "parking",
    "seat",
  ),
  theme("support", "الدعم", "Support", "دعم", "مساعد", "اعان", "سلة", "صرف", "support", "aid"),
];

function theme(id: ThemeId, ar: string, en: string, ...words: readonly string[]): Theme {
  return { id, name: { ar, en }, words };
}
