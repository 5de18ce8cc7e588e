import type { Language } from "../languages.ts";

/** The word beside each picture that a service or a priority class can have. */
const ar = {
  services: {
    question: "سؤال",
    "hand-heart": "يد وقلب",
    folder: "ملف",
    "id-card": "هوية",
    person: "شخص",
    people: "أشخاص",
    family: "أسرة",
    baby: "طفل",
    heart: "قلب",
    ticket: "تذكرة",
    home: "بيت",
    book: "كتاب",
    chat: "حديث",
    document: "مستند",
    calendar: "تقويم",
    gift: "هدية",
    medical: "صحة",
    basket: "سلة",
    graduation: "تعليم",
    coins: "مال",
  },
  priorities: {
    elderly: "كبير سن",
    wheelchair: "كرسي متحرك",
    pregnant: "حامل",
    baby: "رضيع",
    family: "أسرة",
    private: "حديث خاص",
    star: "نجمة",
  },
};

const en: typeof ar = {
  services: {
    question: "Question",
    "hand-heart": "Hand, heart",
    folder: "Folder",
    "id-card": "Identity",
    person: "Person",
    people: "People",
    family: "Family",
    baby: "Child",
    heart: "Heart",
    ticket: "Ticket",
    home: "Home",
    book: "Book",
    chat: "Talk",
    document: "Document",
    calendar: "Calendar",
    gift: "Gift",
    medical: "Health",
    basket: "Basket",
    graduation: "Education",
    coins: "Money",
  },
  priorities: {
    elderly: "Older person",
    wheelchair: "Wheelchair",
    pregnant: "Pregnant",
    baby: "Infant",
    family: "Family",
    private: "Private talk",
    star: "Star",
  },
};

export const adminIconTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
