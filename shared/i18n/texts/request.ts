import type { Language } from "../languages.ts";

const ar = {
  title: "ما يطلبه مقدم الطلب",
  none: "لم يُكتب طلبه بعد.",
  write: "اكتب الطلب",
  change: "عدّل الطلب",
  words: "الطلب بكلماته",
  hint: "ما المطلوب، ولمن، ومنذ متى يُحتاج إليه. تراه اللجنة، ويوقّع عليه مقدم الطلب.",
  empty: "اكتب ما يطلبه مقدم الطلب.",
  falls: "وُقّع الطلب كما هو الآن؛ إن عدّلته طُلب التوقيع من جديد.",
  save: "احفظ الطلب",
  speaks: "من يتقدم بالطلب",
};

const en: typeof ar = {
  title: "What the applicant asks for",
  none: "The request has not been written down yet.",
  write: "Write the request",
  change: "Change the request",
  words: "The request in words",
  hint: "What is asked for, for whom, and since when it is needed. The committee sees it, and the applicant signs it.",
  empty: "Write what the applicant asks for.",
  falls: "It is signed as it stands; once it is changed it has to be signed again.",
  save: "Save the request",
  speaks: "Who speaks in it",
};

/** What an applicant asks for, in words (K27). */
export const requestTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
