import type { TicketStatus } from "../../views/phone.ts";
import type { Language } from "../languages.ts";

/** `past`: the visit was on an earlier day. */
type States = Readonly<
  Record<Exclude<TicketStatus["phase"], "waiting"> | "past", { readonly title: string; readonly hint: string }>
>;

const statesAr: States = {
  called: { title: "حان دورك الآن، تفضّل إلى", hint: "نحن في انتظارك" },
  serving: { title: "خدمتك جارية الآن", hint: "الموظف في خدمتك" },
  held: { title: "زيارتك معلّقة قليلًا", hint: "رقمك كما هو، وسيناديك الموظف حين يجهز ما تنتظره" },
  remote: { title: "أخذت تذكرتك من بُعد", hint: "حين تصل اكتب رقمك في جهاز التسجيل أو أخبر موظف الاستقبال، فتدخل الصف" },
  finished: { title: "انتهت زيارتك", hint: "شكرًا لزيارتك" },
  noShow: { title: "نادينا رقمك ولم نجدك", hint: "أخبر موظف الاستقبال ليعيدك إلى الصف" },
  abandoned: { title: "غادرت الصف", hint: "إن عدت فأخبر موظف الاستقبال ليعيدك" },
  unserved: { title: "انتهى يوم العمل قبل دورك", hint: "نعتذر منك. تفضّل إلى موظف الاستقبال في زيارتك القادمة" },
  carried: { title: "انتقلت تذكرتك إلى يوم العمل التالي", hint: "رقمك كما هو، ودورك محفوظ" },
  past: { title: "انتهت زيارتك", hint: "شكرًا لزيارتك" },
};

const statesEn: States = {
  called: { title: "It is your turn now. Please go to", hint: "We are expecting you" },
  serving: { title: "You are being served", hint: "Our officer is with you" },
  held: {
    title: "Your visit is on hold for a while",
    hint: "Your number stays the same; we call you when all is ready",
  },
  remote: {
    title: "You took this ticket from afar",
    hint: "When you arrive, type your number at the kiosk or tell the reception desk, and you join the queue",
  },
  finished: { title: "Your visit is finished", hint: "Thank you for coming" },
  noShow: { title: "We called you and did not find you", hint: "The reception desk can put you back in the queue" },
  abandoned: { title: "You left the queue", hint: "If you come back, the reception desk can put you in again" },
  unserved: {
    title: "The day ended before your turn",
    hint: "We are sorry. Please go to the reception desk next time",
  },
  carried: {
    title: "Your ticket moved to the next working day",
    hint: "Your number stays the same and your turn is kept",
  },
  past: { title: "Your visit is finished", hint: "Thank you for coming" },
};

/** What a ticket's own page says on the visitor's phone. */
const ar = {
  states: statesAr,
  yourTicket: "تذكرتك",
  ahead: "أمامك",
  aheadOfResearcher: "أمامك عند الباحث",
  expectedWait: "دورك بعد",
  goNow: "حان دورك",
  comeBack: "عُد إلى القاعة الآن",
  comeBackHint: "اقترب دورك. سنناديك هنا وعلى الشاشة.",
  sorry: "نعتذر عن طول الانتظار",
  sorryHint: "أخذ دورك وقتًا أطول مما توقعنا. مكانك محفوظ، وشكرًا لصبرك.",
  delayed: "أجّلنا دورك عشر دقائق، ومكانك محفوظ.",
  deeds: { delay: "أخّر دوري مرة واحدة", leave: "أغادر الصف", unclear: "لم تتضح لي الإجراءات" },
  unclearHint: "اطلب مقابلة الباحث الاجتماعي",
  unclearSaid: "أبلغنا الموظف أن الإجراءات لم تتضح لك. مكانك محفوظ، ويشرحها لك الباحث الاجتماعي.",
  questions: {
    delay: { title: "نؤخّر دورك؟", hint: "يتأخر دورك عشر دقائق، ويتقدم من جاء بعدك بقليل. يمكنك ذلك مرة واحدة." },
    leave: { title: "تغادر الصف؟", hint: "نعطي دورك لغيرك، وتحتاج إلى تذكرة جديدة إن عدت." },
    unclear: {
      title: "نطلب لك الباحث الاجتماعي؟",
      hint: "نخبر الموظف أن الإجراءات لم تتضح لك، ليحيلك إلى الباحث الاجتماعي. رقمك ومكانك كما هما.",
    },
  },
  troubles: {
    unreachable: "لم يصلنا طلبك. تأكد من الشبكة ثم أعد المحاولة؛ مهما كررت يُحسب مرة واحدة.",
    changed: "تغيّرت حال تذكرتك قبل لحظة، وترى الآن ما هي عليه.",
  },
  comment: "تعليقك",
  suggestion: "اقتراحك للتحسين",
  wordsHint: "لا يظهر مع كلماتك وقت ولا تذكرة. لا تكتب أسماء ولا أرقامًا من فضلك.",
  optional: "اختياري",
  send: "أرسل",
  soundOff: "نبّهني بالصوت",
  soundOn: "التنبيه بالصوت يعمل",
  lastKnown: (time: string) => `انقطع الاتصال. هذا ما نعرفه حتى ${time}، ونعيد المحاولة.`,
  keepOpen: "أبقِ هذه الصفحة مفتوحة لننبّهك حين يحين دورك",
  loading: "نفتح تذكرتك…",
  unreachable: "نعيد الاتصال",
  unreachableHint: "تأكد من الشبكة. دورك محفوظ، ورقمك يظهر على شاشة القاعة أيضًا.",
  closed: "هذا الرابط لا يفتح تذكرة",
  closedHint: "يعمل رابط التذكرة يومين. إن كنت في القاعة فرقمك مطبوع على تذكرتك ويظهر على الشاشة.",
};

const en: typeof ar = {
  states: statesEn,
  yourTicket: "Your ticket",
  ahead: "Ahead of you",
  aheadOfResearcher: "Ahead with the researcher",
  expectedWait: "Your turn in",
  goNow: "Your turn",
  comeBack: "Come back to the hall now",
  comeBackHint: "Your turn is near. We call you here and on the screen.",
  sorry: "We are sorry for the long wait",
  sorryHint: "Your turn takes longer than we expected. Your place is kept; thank you for your patience.",
  delayed: "We moved your turn back by ten minutes; your place is kept.",
  deeds: { delay: "Delay my turn, once", leave: "Leave the queue", unclear: "The procedures are unclear to me" },
  unclearHint: "Ask for the social researcher",
  unclearSaid:
    "We told the officer that the procedures are unclear to you. Your place is kept; the social researcher explains.",
  questions: {
    delay: {
      title: "Delay your turn?",
      hint: "It moves back by ten minutes and those just behind you go first. You can do this once.",
    },
    leave: { title: "Leave the queue?", hint: "Somebody else gets your turn; if you come back you need a new ticket." },
    unclear: {
      title: "Ask for the social researcher?",
      hint: "We tell the officer that the procedures are unclear to you, who then refers you. Your number and place stay.",
    },
  },
  troubles: {
    unreachable: "Your wish did not reach us. Check the network and try again: however often, it counts once.",
    changed: "Your ticket changed a moment ago; you now see how it stands.",
  },
  comment: "Your comment",
  suggestion: "Your suggestion",
  wordsHint: "Your words are shown without time or ticket. Please write no names and no numbers.",
  optional: "optional",
  send: "Send",
  soundOff: "Alert me with sound",
  soundOn: "Sound alert is on",
  lastKnown: (time) => `The connection is down. This is what we knew at ${time}; we keep trying.`,
  keepOpen: "Keep this page open and we alert you when it is your turn",
  loading: "Opening your ticket…",
  unreachable: "Connecting again",
  unreachableHint: "Check the network. Your turn is kept, and your number also appears on the hall's screen.",
  closed: "This link opens no ticket",
  closedHint:
    "A ticket's link works for two days. In the hall your number is printed on your ticket and shown on the screen.",
};

export const phoneTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
