import type { PauseReason } from "../../office/commands.ts";
import type { TicketStatus } from "../../views/phone.ts";
import type { Language } from "../languages.ts";

/** A ticket's state as its holder needs it: what is, and what to do. */
type StateText = { readonly title: string; readonly hint: string };
/** A visit with the social researcher reads differently while it waits and while it is served. */
type TicketStates = Readonly<Record<TicketStatus["phase"] | "waitingReferred" | "servingReferred", StateText>>;

const ticketAr: TicketStates = {
  waiting: { title: "دورك محفوظ", hint: "تفضّل بالجلوس، سيظهر رقمك على الشاشة حين يحين دورك" },
  waitingReferred: { title: "أنت في انتظار الباحث الاجتماعي", hint: "رقمك كما هو، وسيناديك الباحث قريبًا" },
  called: { title: "حان دورك الآن", hint: "تفضّل إلى المكتب، نحن في انتظارك" },
  serving: { title: "خدمتك جارية الآن", hint: "الموظف في خدمتك" },
  servingReferred: { title: "لقاؤك مع الباحث الاجتماعي جارٍ", hint: "الباحث في خدمتك" },
  held: { title: "زيارتك معلّقة قليلًا", hint: "رقمك كما هو، وسيناديك الموظف حين يجهز ما تنتظره" },
  remote: { title: "أخذت تذكرتك من بُعد", hint: "المس «وصلت» لتدخل الصف" },
  finished: { title: "انتهت زيارتك", hint: "شكرًا لزيارتك، ويسعدنا أن نسمع رأيك" },
  noShow: { title: "نادينا رقمك ولم نجدك", hint: "أخبر موظف الاستقبال ليعيدك إلى الصف، أو خذ تذكرة جديدة" },
  abandoned: { title: "أُغلقت هذه التذكرة", hint: "أخبر موظف الاستقبال ليعيدك إلى الصف، أو خذ تذكرة جديدة" },
  unserved: { title: "انتهى يوم العمل قبل دورك", hint: "نعتذر منك. تفضّل إلى موظف الاستقبال، أو خذ تذكرة جديدة" },
  carried: { title: "انتقلت تذكرتك إلى يوم العمل التالي", hint: "رقمك كما هو، ودورك محفوظ" },
};

const ticketEn: TicketStates = {
  waiting: {
    title: "Your turn is kept",
    hint: "Please take a seat. Your number appears on the screen when it is your turn",
  },
  waitingReferred: {
    title: "You are waiting for the social researcher",
    hint: "Your number stays the same, and you will be called soon",
  },
  called: { title: "It is your turn now", hint: "Please go to the counter, we are expecting you" },
  serving: { title: "You are being served", hint: "Our officer is with you" },
  servingReferred: { title: "You are with the social researcher", hint: "The researcher is with you" },
  held: {
    title: "Your visit is on hold for a while",
    hint: "Your number stays the same; we call you when all is ready",
  },
  remote: { title: "You took this ticket from afar", hint: "Touch “I am here” to join the queue" },
  finished: { title: "Your visit is finished", hint: "Thank you for coming. We would be glad to hear your opinion" },
  noShow: {
    title: "We called you and did not find you",
    hint: "The reception desk can put you back in the queue, or take a new ticket",
  },
  abandoned: {
    title: "This ticket was closed",
    hint: "The reception desk can put you back in the queue, or take a new ticket",
  },
  unserved: {
    title: "The day ended before your turn",
    hint: "We are sorry. Please go to the reception desk, or take a new ticket",
  },
  carried: {
    title: "Your ticket moved to the next working day",
    hint: "Your number stays the same and your turn is kept",
  },
};

const pausesAr: Readonly<Record<PauseReason, string>> = {
  prayer: "توقفنا للصلاة",
  break: "توقفنا لاستراحة قصيرة",
  meeting: "توقفنا لاجتماع قصير",
  technical: "توقفنا لعطل تقني",
  other: "توقفنا قليلًا",
};
const pausesEn: Readonly<Record<PauseReason, string>> = {
  prayer: "We have paused for prayer",
  break: "We are on a short break",
  meeting: "We are in a short meeting",
  technical: "We have paused for a technical fault",
  other: "We have paused for a moment",
};

/** The kiosk's doors and troubles: pairing, pauses, the line to the hub, refusals. */
const ar = {
  ticket: ticketAr,
  ticketNotFound: { title: "لم نجد هذه التذكرة اليوم", hint: "راجع الرقم من فضلك، أو خذ تذكرة جديدة" },
  lookingUp: "نبحث عن تذكرتك…",
  arrive: "وصلت",
  arriveFailed: "لم يصل طلبك. المس مرة أخرى، أو أخبر موظف الاستقبال",

  pauses: pausesAr,
  pausedUntil: (time: string) => `نستأنف الساعة ${time}، ويمكنك أخذ رقم الآن.`,
  paused: "يمكنك أخذ رقم الآن، ودورك محفوظ.",

  connecting: "نجهّز الشاشة…",
  offline: "انقطع الاتصال قليلًا ونعيد المحاولة، ولم يفقد أحد دوره.",
  offlineTitle: "لا اتصال بالنظام الآن",
  offlineHint: "نعيد المحاولة تلقائيًا. تفضّل إلى موظف الاستقبال إن كنت على عجل.",
  refusedTitle: "لا يستطيع هذا الجهاز عرض الخدمات",
  refusedHint: "اطلب من مسؤول النظام ربطه من جديد.",

  ownTicketHint: "تفضّل بالجلوس. الاتصال مقطوع الآن، ومكانك محفوظ بوقت وصولك هذا.",
  lastKnown: "المنتظرون عند آخر اتصال",
  staffWiped: "لموظفي الفرع: مُسح ما حفظه هذا الجهاز دون اتصال. راجعوا من أخذ رقمًا منه، ثم أعيدوا ربطه.",
  staffQuarantined: "لموظفي الفرع: سجلات من هذا الجهاز لم يقبلها النظام، وهي محفوظة فيه.",

  unansweredTitle: "لم يصلنا الرد بعد",
  unansweredHint: "لم تفقد شيئًا ولم يفقد أحد دوره. أعد المحاولة: مهما تكررت فهي مرة واحدة.",
  troubles: {
    closed: { title: "الفرع مغلق الآن", hint: "نسعد بخدمتك في ساعات العمل." },
    changed: { title: "تغيّرت الخدمات قبل لحظات", hint: "اختر من جديد من فضلك." },
    busy: { title: "الإقبال كبير الآن", hint: "انتظر لحظات ثم أعد المحاولة." },
    forbidden: { title: "هذا الجهاز غير مصرّح له بذلك", hint: "تفضّل إلى موظف الاستقبال وسيخدمك بكل سرور." },
    other: { title: "تعذّر إتمام الطلب", hint: "تفضّل إلى موظف الاستقبال وسيخدمك بكل سرور." },
  },

  pairTitle: "ربط هذا الجهاز",
  pairHint: "اكتب الرمز المكوّن من 8 خانات. تجده في لوحة الموظفين: الإعدادات، ثم الأجهزة.",
  pairCode: "رمز الربط",
  pairNow: "ربط الجهاز",
  pairing: "نربط الجهاز…",
  pairTroubles: {
    wrong: "الرمز غير صحيح أو انتهت مدته. اطلب رمزًا جديدًا من مسؤول النظام.",
    wrongKind: "هذا الرمز لجهاز من نوع آخر. اطلب رمزًا لجهاز تسجيل الحضور.",
    throttled: "محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة.",
    unreachable: "لا اتصال بالنظام الآن. أعد المحاولة بعد لحظات.",
    revoked: "أُوقف ربط هذا الجهاز. لإعادة تشغيله اكتب رمزًا جديدًا.",
  },
  plainHttp: "هذه الصفحة على اتصال غير مشفّر (http). تعمل داخل الشبكة الموثوقة، ويُستحسن تشغيلها على https.",
};

const en: typeof ar = {
  ticket: ticketEn,
  ticketNotFound: {
    title: "We could not find this ticket today",
    hint: "Please check the number, or take a new ticket",
  },
  lookingUp: "Looking for your ticket…",
  arrive: "I am here",
  arriveFailed: "We did not hear you. Touch again, or tell the reception desk",

  pauses: pausesEn,
  pausedUntil: (time) => `We go on at ${time}. You can take a number now.`,
  paused: "You can take a number now; your turn is kept.",

  connecting: "Preparing the screen…",
  offline: "The connection is down for a moment and we keep trying. Nobody has lost their turn.",
  offlineTitle: "No connection to the system now",
  offlineHint: "We keep trying by ourselves. If you are in a hurry, please go to the reception desk.",
  refusedTitle: "This kiosk may not show the services",
  refusedHint: "Please ask the administrator to pair it again.",

  ownTicketHint: "Please take a seat. There is no connection now; your place is kept by this moment of arrival.",
  lastKnown: "Waiting when last connected",
  staffWiped:
    "For the staff: what this kiosk had stored without a connection was deleted. Look for whoever took a number here, then pair it again.",
  staffQuarantined: "For the staff: the system refused records of this kiosk; they are kept here.",

  unansweredTitle: "No answer has reached us yet",
  unansweredHint: "You lost nothing and nobody lost their turn. Try again: however often, it counts once.",
  troubles: {
    closed: { title: "The branch is closed now", hint: "We will gladly serve you in opening hours." },
    changed: { title: "The services changed a moment ago", hint: "Please choose again." },
    busy: { title: "Very many people are here right now", hint: "Please wait a moment and try again." },
    forbidden: {
      title: "This kiosk is not allowed to do that",
      hint: "Please go to the reception desk, where we will gladly help you.",
    },
    other: { title: "This could not be done", hint: "Please go to the reception desk, where we will gladly help you." },
  },

  pairTitle: "Pair this kiosk",
  pairHint: "Type the code of 8 characters. You find it in the staff console: Settings, then Devices.",
  pairCode: "Pairing code",
  pairNow: "Pair the kiosk",
  pairing: "Pairing…",
  pairTroubles: {
    wrong: "The code is wrong or has expired. Ask the administrator for a new one.",
    wrongKind: "This code is for another kind of device. Ask for one for a kiosk.",
    throttled: "Too many attempts. Wait a minute and try again.",
    unreachable: "No connection to the system now. Try again in a moment.",
    revoked: "This kiosk's pairing was ended. To use it again, type a new code.",
  },
  plainHttp:
    "This page came over a connection without encryption (http). It works inside a trusted network; https is better.",
};

export const kioskStateTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
