/** What the visitor's screens call services, needs and reasons in Urdu, by their ids; offices may change each. */
const urduNames: Readonly<Record<string, string>> = {
  inquiry: "خدمت کے بارے میں پوچھیں",
  support: "امداد کی درخواست",
  "follow-up": "سابقہ درخواست کی پیروی",
  update: "میری معلومات کی تجدید",
  researcher: "سماجی محقق سے ملاقات",
  giving: "رضاکاری یا عطیہ",

  elderly: "بزرگ افراد",
  disability: "معذور افراد",
  pregnant: "حاملہ خواتین",

  "clear-answer": "واضح جواب",
  "kind-welcome": "خوش اخلاق استقبال",
  "quick-service": "تیز خدمت",
  "short-wait": "کم انتظار",
  "easy-steps": "آسان طریقہ کار",
  "good-place": "آرام دہ جگہ",
  "long-wait": "زیادہ انتظار",
  "unclear-answer": "غیر واضح جواب",
  "poor-welcome": "ناقص استقبال",
  "slow-service": "سست خدمت",
  "many-papers": "بہت زیادہ کاغذات",
  "not-solved": "میرا کام نہیں ہوا",
};

/** Returns the Urdu part of a name, where there is one. */
export function urduPart(id: string): { readonly ur?: string } {
  const ur = urduNames[id];
  return ur === undefined ? {} : { ur };
}
