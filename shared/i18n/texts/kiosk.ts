import type { Language } from "../languages.ts";
import { countedAr, countedEn } from "../plural.ts";

/** What the kiosk says to a visitor: few words, warm, never a reproach. */
const ar = {
  welcome: "حيّاك الله",
  touchToBegin: "المس الشاشة للبدء",
  chooseLanguage: "اختر لغتك",
  chooseService: "المس ما جئت من أجله، وسنناديك بدورك",
  haveTicket: "معي تذكرة",
  rateVisit: "أقيّم زيارتي",
  youSaidWeDid: "قلتم… ففعلنا",
  noServices: "لا توجد خدمات متاحة الآن",
  noServicesHint: "تفضّل إلى موظف الاستقبال وسيخدمك بكل سرور.",
  closed: "الفرع مغلق الآن",

  aids: { listen: "استمع", largeText: "نص أكبر", contrast: "تباين أعلى", lowReach: "قرّب الأزرار", help: "ساعدوني" },
  helpComing: "أبشر، أخبرنا الموظف وسيأتيك الآن",

  needsTitle: "هل نراعي لك شيئًا؟",
  needsHint: "اختر ما ينطبق عليك، أو تابع مباشرة",
  noNeeds: "لا، تابع",
  needs: { elderly: "كبير سن", disability: "من ذوي الإعاقة", pregnant: "حامل", privateTalk: "أفضّل حديثًا خاصًا" },
  partyTitle: "كم شخصًا معك في هذه الزيارة؟",
  party: countedAr({
    zero: "وحدي",
    one: "شخص واحد",
    two: "شخصان",
    few: "# أشخاص",
    many: "# شخصًا",
    other: "# شخص",
  }),

  turnKept: "دورك محفوظ",
  sitDown: "تفضّل بالجلوس، سنناديك بالصوت وعلى الشاشة",
  yourTicket: "رقم تذكرتك",
  ahead: "أمامك",
  expectedWait: "الانتظار المتوقع",
  followOnPhone: "تابع دورك من جوالك",
  followOnPhoneHint: "وجّه كاميرا الجوال إلى الرمز: يمكنك الخروج وسنخبرك حين يقترب دورك.",
  printing: "تُطبع تذكرتك الآن…",
  printFailed: "تعذّرت الطباعة، ودورك محفوظ. احفظ الرقم من فضلك.",
  noPaper: "لا أحتاج ورقة",

  findTicketTitle: "اكتب رقم تذكرتك",
  findTicketHint: "تجده مطبوعًا على التذكرة، مثل",
  ticketNotFound: "لم نجد هذه التذكرة اليوم. راجع الرقم، أو خذ تذكرة جديدة.",
  newTicket: "أخذ تذكرة جديدة",
  eraseDigit: "مسح",

  rateTitle: "كيف كانت زيارتك اليوم؟",
  rateHint: "لمسة واحدة تكفي. لا يظهر اسمك لأحد، ولا يؤثر تقييمك على طلبك.",
  rateRight: "تقييم الخدمة حق من حقوق المستفيد، وهو أداة للتقويم والتطوير لا للعقاب والتشهير.",
  faces: { 1: "سيئة جدًا", 2: "سيئة", 3: "مقبولة", 4: "جيدة", 5: "ممتازة" },
  skip: "أتخطّى",
  reasonsTitle: "ما الذي أثّر في تقييمك؟",
  reasonsHint: "اختر ما شئت، أو اضغط «تم»",
  thanks: "شكرًا لك",
  thanksHint: "رأيك يصل إلينا ويحسّن خدمتنا",

  stillThere: "هل ما زلت هنا؟",
  stillThereHint: countedAr({
    zero: "تُمسح الشاشة الآن",
    one: "تُمسح الشاشة بعد ثانية واحدة",
    two: "تُمسح الشاشة بعد ثانيتين",
    few: "تُمسح الشاشة بعد # ثوانٍ",
    many: "تُمسح الشاشة بعد # ثانية",
    other: "تُمسح الشاشة بعد # ثانية",
  }),
  imHere: "نعم، أكمل",
  offline: "نعمل الآن دون اتصال، ودورك محفوظ",
};

const en: typeof ar = {
  welcome: "Welcome",
  touchToBegin: "Touch the screen to begin",
  chooseLanguage: "Choose your language",
  chooseService: "Touch what brings you here and we will call you in turn",
  haveTicket: "I have a ticket",
  rateVisit: "Rate my visit",
  youSaidWeDid: "You said, we did",
  noServices: "No service is open right now",
  noServicesHint: "Please go to the reception desk, where we will gladly help you.",
  closed: "The branch is closed now",

  aids: {
    listen: "Listen",
    largeText: "Larger text",
    contrast: "More contrast",
    lowReach: "Lower buttons",
    help: "Help me",
  },
  helpComing: "We have told our staff. Somebody is coming to you now.",

  needsTitle: "Is there anything we should consider?",
  needsHint: "Choose what applies to you, or go on",
  noNeeds: "No, go on",
  needs: {
    elderly: "Elderly",
    disability: "Person with a disability",
    pregnant: "Pregnant",
    privateTalk: "I prefer to talk in private",
  },
  partyTitle: "How many people are with you on this visit?",
  party: countedEn({ zero: "Just me", one: "# person", other: "# people" }),

  turnKept: "Your turn is kept",
  sitDown: "Please take a seat. We will call you by voice and on the screen",
  yourTicket: "Your ticket number",
  ahead: "Ahead of you",
  expectedWait: "Expected wait",
  followOnPhone: "Follow your turn on your phone",
  followOnPhoneHint:
    "Point your phone's camera at the code: you may go out, and we will tell you when your turn is near.",
  printing: "Your ticket is being printed…",
  printFailed: "Printing did not work, but your turn is kept. Please remember the number.",
  noPaper: "No paper needed",

  findTicketTitle: "Type your ticket number",
  findTicketHint: "It is printed on the ticket, for example",
  ticketNotFound: "We could not find this ticket today. Check the number, or take a new ticket.",
  newTicket: "Take a new ticket",
  eraseDigit: "Erase",

  rateTitle: "How was your visit today?",
  rateHint: "One touch is enough. Nobody sees your name, and your rating does not affect your request.",
  rateRight: "Rating the service is your right. It helps us to improve, and is never used to punish or to shame.",
  faces: { 1: "Very bad", 2: "Bad", 3: "Acceptable", 4: "Good", 5: "Excellent" },
  skip: "Skip",
  reasonsTitle: "What shaped your rating?",
  reasonsHint: "Choose any that apply, or touch “Done”",
  thanks: "Thank you",
  thanksHint: "Your opinion reaches us and improves our service",

  stillThere: "Are you still there?",
  stillThereHint: countedEn({
    zero: "The screen is cleared now",
    one: "The screen is cleared in # second",
    other: "The screen is cleared in # seconds",
  }),
  imHere: "Yes, go on",
  offline: "We are working offline; your turn is kept",
};

export const kioskTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
