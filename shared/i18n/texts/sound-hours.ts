import type { Language } from "../languages.ts";
import { isolated } from "../ticket-code.ts";

/** When a display is how loud, on the managers' page of devices. */
const ar = {
  title: "صوت النداء",
  unplanned: "كما ضُبط في موضعه",
  inPrayer: "بلا صوت في وقفة الصلاة",
  silentIn: (from: string, until: string) => `من ${isolated(from)} إلى ${isolated(until)} بلا صوت`,
  loudIn: (from: string, until: string, volume: number) =>
    `من ${isolated(from)} إلى ${isolated(until)} بدرجة ${volume}٪`,
  change: "متى يسكن؟",
  changeFor: (name: string) => `متى يسكن الصوت؟ ${name}`,
  hint: "في وقت السكون تظهر النداءات وتنبض دون جرس ولا صوت، وتقول الشاشة ذلك. وإن تداخلت الأوقات فالأهدأ هو المعمول به.",
  restsInPrayer: "بلا صوت ما دامت الصالة في وقفة الصلاة",
  span: (number: number) => `الوقت ${number}`,
  from: "من",
  until: "إلى",
  volume: "الصوت",
  silent: "بلا صوت",
  percent: (volume: number) => `${volume}٪`,
  add: "أضف وقتًا",
  removeSpan: (number: number) => `حذف الوقت ${number}`,
  twoTimes: "اكتب وقتين مختلفين",
  saved: (name: string) => `حُفظت أوقات صوت ${name}`,
};

const en: typeof ar = {
  title: "Sound of calls",
  unplanned: "as it is set up where it hangs",
  inPrayer: "silent in the prayer pause",
  silentIn: (from, until) => `${from} to ${until} silent`,
  loudIn: (from, until, volume) => `${from} to ${until} at ${volume} %`,
  change: "When is it silent?",
  changeFor: (name) => `When is it silent? ${name}`,
  hint: "While it is silent, calls are shown and pulse without bell and voice, and the display says so. Where times overlap, the quietest counts.",
  restsInPrayer: "Silent while the hall pauses for prayer",
  span: (number) => `Time ${number}`,
  from: "From",
  until: "Until",
  volume: "Sound",
  silent: "Silent",
  percent: (volume) => `${volume} %`,
  add: "Add a time",
  removeSpan: (number) => `Delete time ${number}`,
  twoTimes: "Type two different times",
  saved: (name) => `The hours of ${name} are saved`,
};

export const soundHoursTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
