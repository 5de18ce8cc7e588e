import type { DeviceNeed } from "../../views/devices.ts";
import type { PrinterState, SoundState } from "../../views/heartbeat.ts";
import type { Language } from "../languages.ts";
import { countedAr, countedEn } from "../plural.ts";
import { isolated } from "../ticket-code.ts";

/** By which Chromium lets a wall that nobody touches sound. */
const soundFlag = isolated("--autoplay-policy=no-user-gesture-required");

/** What needs a hand, and what to do: one sentence each. */
type NeedTexts = {
  readonly [Code in DeviceNeed["code"]]: (need: Extract<DeviceNeed, { readonly code: Code }>) => string;
};

const minutesAr = countedAr({
  zero: "أقل من دقيقة",
  one: "دقيقة واحدة",
  two: "دقيقتين",
  few: "# دقائق",
  many: "# دقيقة",
  other: "# دقيقة",
});
const minutesEn = countedEn({ one: "1 minute", other: "# minutes", zero: "less than a minute" });

const needsAr: NeedTexts = {
  wiped: () => "مُسح ما حفظه المتصفح في هذا الجهاز. راجعوا من أخذ رقمًا منه دون اتصال، ثم أعيدوا ربطه.",
  silent: ({ minutes }) => `لم يصلنا منه شيء منذ ${minutesAr(minutes)}. تأكدوا من تشغيله ومن الشبكة.`,
  quarantined: ({ count }) =>
    countedAr({
      zero: "",
      one: "فيه سجل واحد لم يقبله النظام، وهو محفوظ فيه. نزّلوه وراجعوه.",
      two: "فيه سجلان لم يقبلهما النظام، وهما محفوظان فيه. نزّلوهما وراجعوهما.",
      few: "فيه # سجلات لم يقبلها النظام، وهي محفوظة فيه. نزّلوها وراجعوها.",
      many: "فيه # سجلًا لم يقبلها النظام، وهي محفوظة فيه. نزّلوها وراجعوها.",
      other: "فيه # سجل لم يقبلها النظام، وهي محفوظة فيه. نزّلوها وراجعوها.",
    })(count),
  pendingOld: ({ minutes }) => `فيه سجل ينتظر الإرسال منذ ${minutesAr(minutes)} مع أنه متصل. أعيدوا تحميل صفحته.`,
  printerFailing: () => "لم تبدأ الطباعة. تأكدوا من الطابعة؛ والأرقام تظهر على الشاشة كما هي.",
  soundBlocked: () => `متصفحه يمنع الصوت. المسوا شاشته مرة واحدة، أو شغّلوا المتصفح بالخيار ${soundFlag}`,
  notSecure: () => "صفحته على اتصال غير مشفّر (http)، فلا يعمل دون النظام. افتحوها على https.",
  notPersisted: () => "قد يمسح متصفحه ما يحفظه إذا امتلأ القرص. أضيفوا الصفحة إلى الإشارات المرجعية أو ثبّتوها تطبيقًا.",
  clockOff: ({ minutes }) => `ساعته تختلف عن ساعة النظام بنحو ${minutesAr(minutes)}. اضبطوها.`,
};

const needsEn: NeedTexts = {
  wiped: () =>
    "Its browser deleted what this device had stored. Look for whoever took a number here without a connection, then pair it again.",
  silent: ({ minutes }) =>
    `Nothing has been heard of it for ${minutesEn(minutes)}. Check that it is on, and the network.`,
  quarantined: ({ count }) =>
    countedEn({
      one: "It holds 1 record that the system refused; it is kept there. Download it and see to it.",
      other: "It holds # records that the system refused; they are kept there. Download them and see to them.",
    })(count),
  pendingOld: ({ minutes }) =>
    `A record has waited ${minutesEn(minutes)} to be sent although it is connected. Reload its page.`,
  printerFailing: () => "Printing did not begin. Check the printer; numbers are on the screen all the same.",
  soundBlocked: () => `Its browser blocks sound. Touch its screen once, or start the browser with ${soundFlag}`,
  notSecure: () => "Its page came without encryption (http), so it cannot work without the system. Open it on https.",
  notPersisted: () =>
    "Its browser may delete what it keeps when the disk is full. Bookmark the page, or install it as an app.",
  clockOff: ({ minutes }) => `Its clock is about ${minutesEn(minutes)} off. Set it right.`,
};

/** The manager's page of devices: how each is, and what can be done from afar. */
const ar = {
  tablet: {
    counter: "على مكتب",
    hint: "يعرض ما يطلب هذا المكتب توقيعه، ولا شيء غيره.",
    nowhere: "لم يُحدَّد",
    taken: "على هذا المكتب لوح آخر. اختر مكتبًا غيره.",
  },
  zone: {
    shows: "يعرض",
    everything: "الصالة كلها",
    choose: "ماذا يعرض؟",
    chooseFor: (name: string) => `ماذا يعرض؟ ${name}`,
    services: "الخدمات",
    counters: "المكاتب",
    hint: "اتركها كلها فارغة ليعرض الصالة كلها. النداء خارج ما اخترته لا يصل إلى هذه الشاشة ولا يُسمع فيها.",
    saved: (name: string) => `يعرض ${name} الآن ما اخترته`,
  },
  needs: needsAr,
  allWell: "كل شيء على ما يرام",
  notHeardYet: "لم يرسل شيئًا بعد",
  needsCount: countedAr({
    zero: "لا شيء يحتاج إلى تدخّل",
    one: "جهاز واحد يحتاج إلى تدخّل",
    two: "جهازان يحتاجان إلى تدخّل",
    few: "# أجهزة تحتاج إلى تدخّل",
    many: "# جهازًا تحتاج إلى تدخّل",
    other: "# جهاز تحتاج إلى تدخّل",
  }),
  facts: {
    lastSeen: "آخر إشارة",
    never: "لا شيء بعد",
    version: "الإصدار",
    issued: "طلبات المراجعين",
    stored: "حُفظ منها في الجهاز",
    pending: "ينتظر الإرسال",
    pendingSince: (count: number, time: string) => `${count}، أقدمها ${time}`,
    quarantined: "لم يقبله النظام",
    storage: "حفظ المتصفح",
    sound: "الصوت",
    printer: "الطابعة",
    watchdog: "عنوان الحارس",
  },
  storage: { kept: "دائم", mayGo: "قد يُمسح", none: "غير متاح" },
  sound: { on: "مسموح", off: "بلا صوت", blocked: "ممنوع", resting: "ساكن الآن" } satisfies Record<SoundState, string>,
  printer: { unknown: "لم تُستعمل بعد", ok: "تطبع", failing: "متعثرة" } satisfies Record<PrinterState, string>,
  identify: "أين هو؟",
  identifyOf: (name: string) => `أين هو؟ ${name}`,
  identified: (name: string) => `يظهر ${name} على شاشته عشر ثوانٍ`,
  refresh: "أعد تحميل صفحته",
  refreshOf: (name: string) => `أعد تحميل صفحته: ${name}`,
  refreshed: (name: string) => `يعيد ${name} تحميل صفحته حين لا يستعمله أحد`,
  records: "نزّل المرفوض",
  recordsOf: (name: string) => `نزّل المرفوض: ${name}`,
  recordsSaved: (shown: number, all: number) => `نُزّل ${shown} من ${all}، وتبقى محفوظة في الجهاز`,
  noRecords: "لا سجلات مرفوضة في هذا الجهاز",
  recordsLate: "لم يرسلها الجهاز. تأكدوا من اتصاله ثم أعيدوا المحاولة؛ السجلات محفوظة فيه.",
  failed: "تعذّر ذلك الآن. أعيدوا المحاولة بعد لحظات.",
};

const en: typeof ar = {
  tablet: {
    counter: "On counter",
    hint: "It shows what this counter asks to be signed, and nothing else.",
    nowhere: "None yet",
    taken: "Another tablet stands on this counter. Choose another one.",
  },
  zone: {
    shows: "Shows",
    everything: "the whole hall",
    choose: "What does it show?",
    chooseFor: (name) => `What does it show? ${name}`,
    services: "Services",
    counters: "Counters",
    hint: "Leave all of them empty to show the whole hall. A call outside of your choice never reaches this screen and is not heard on it.",
    saved: (name) => `${name} now shows what you chose`,
  },
  needs: needsEn,
  allWell: "All is well",
  notHeardYet: "Has told nothing yet",
  needsCount: countedEn({
    zero: "nothing needs a hand",
    one: "1 device needs a hand",
    other: "# devices need a hand",
  }),
  facts: {
    lastSeen: "Last heard",
    never: "nothing yet",
    version: "Version",
    issued: "Asked for by visitors",
    stored: "Stored on it",
    pending: "Waiting to be sent",
    pendingSince: (count, time) => `${count}, the oldest from ${time}`,
    quarantined: "Refused by the system",
    storage: "Browser storage",
    sound: "Sound",
    printer: "Printer",
    watchdog: "Watchdog address",
  },
  storage: { kept: "lasting", mayGo: "may be deleted", none: "not available" },
  sound: { on: "allowed", off: "none", blocked: "blocked", resting: "rests now" },
  printer: { unknown: "not used yet", ok: "prints", failing: "failing" },
  identify: "Where is it?",
  identifyOf: (name) => `Where is it? ${name}`,
  identified: (name) => `${name} shows its name for ten seconds`,
  refresh: "Reload its page",
  refreshOf: (name) => `Reload its page: ${name}`,
  refreshed: (name) => `${name} reloads its page as soon as nobody uses it`,
  records: "Download refused",
  recordsOf: (name) => `Download refused: ${name}`,
  recordsSaved: (shown, all) => `${shown} of ${all} downloaded; they stay on the device too`,
  noRecords: "There are no refused records on this device",
  recordsLate: "The device did not send them. Check its connection and try again; the records are kept on it.",
  failed: "That did not work now. Try again in a moment.",
};

export const deviceTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
