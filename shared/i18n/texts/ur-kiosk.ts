import { type Saying, saying } from "../further.ts";
import { countedUr } from "../plural.ts";
import { identifyTexts } from "./identify.ts";
import { kioskTexts } from "./kiosk.ts";
import { kioskStateTexts } from "./kiosk-states.ts";
import { urduCommon } from "./ur-common.ts";
import { urduTime } from "./ur-time.ts";
import { urduAttract, urduNotices, urduQuestions, urduWho } from "./ur-words.ts";
import { urduWrite } from "./ur-write.ts";

/** What the kiosk asks and answers, in Urdu; the rating on the phone says the same. */
export const urduKiosk = saying(kioskTexts, {
  welcome: "خوش آمدید",
  chooseService: "جس کام سے آئے ہیں اسے چھوئیں، ہم آپ کو باری پر بلائیں گے",
  services: "خدمات",
  moreServices: "مزید خدمات",
  firstServices: "پہلی خدمات",
  haveTicket: "میرے پاس ٹکٹ ہے",
  rateVisit: "اپنی رائے دیں",
  write: "تجویز یا شکایت",
  noServices: "اس وقت کوئی خدمت دستیاب نہیں",
  noServicesHint: "براہِ کرم استقبالیہ پر تشریف لائیں، ہم خوشی سے آپ کی مدد کریں گے۔",
  closed: "برانچ ابھی بند ہے",
  closedHint: "ہم کام کے اوقات میں خوشی سے آپ کی خدمت کریں گے۔ ٹکٹ ہو یا رائے دینی ہو تو ضرور آگے بڑھیں۔",

  aidsTitle: "اسکرین کی سہولتیں",
  aids: { largeText: "بڑے حروف", contrast: "گہرا رنگ", lowReach: "بٹن نیچے", listen: "سنیں" },

  help: "مجھے مدد چاہیے",
  helpAsked: "ہم نے عملے کو بتا دیا ہے، وہ آپ کے پاس آ رہے ہیں",
  helpFailed: "براہِ کرم استقبالیہ پر تشریف لائیں، وہ خوشی سے مدد کریں گے",

  needsTitle: "کیا ہم آپ کی کسی ضرورت کا خیال رکھیں؟",
  isUnclear: "طریقۂ کار مجھے واضح نہیں",
  isPrivate: "براہِ کرم مجھ سے الگ بات کریں",
  needsHint: "جو آپ پر صادق آئے اسے چنیں، یا آگے بڑھیں",
  partyTitle: "آج آپ کتنے افراد ہیں؟",
  partyHint: "آپ اور آپ کے ساتھی",
  party: countedUr({ zero: "کوئی نہیں", one: "صرف میں", other: "# افراد" }),
  fewer: "کم",
  more: "زیادہ",
  takeNumber: "آگے بڑھیں اور نمبر لیں",
  takingNumber: "آپ کی باری محفوظ کی جا رہی ہے…",

  turnKept: "آپ کی باری محفوظ ہے",
  sitDown: "براہِ کرم تشریف رکھیں، باری آنے پر آپ کا نمبر اسکرین پر آئے گا",
  yourTicket: "آپ کا ٹکٹ نمبر",
  ahead: "آپ سے پہلے",
  expectedWait: "متوقع انتظار",
  followByPhone: "اپنی باری موبائل پر دیکھیں",
  followByPhoneHint: "موبائل کا کیمرا اس نشان پر کریں: آپ باہر جا سکتے ہیں، باری قریب آنے پر ہم اطلاع دیں گے۔",
  goNow: "آپ کی باری آ گئی، براہِ کرم تشریف لے جائیں",
  print: "ٹکٹ پرنٹ کریں",
  printing: "آپ کا ٹکٹ پرنٹر کو بھیج دیا گیا",
  printFailed: "پرنٹ نہیں ہو سکا، مگر آپ کی باری محفوظ ہے۔ براہِ کرم نمبر یاد رکھیں۔",
  nextVisitorSoon: "اسکرین تھوڑی دیر میں شروع پر لوٹ جائے گی",
  printedKeep: "براہِ کرم یہ ٹکٹ ملاقات کے آخر تک سنبھال کر رکھیں",

  findTicketTitle: "اپنا ٹکٹ نمبر لکھیں",
  findTicketHint: "یہ ٹکٹ پر چھپا ہوا ہے، مثلاً",
  letters: "حرف",
  digits: "نمبر",
  showTicket: "میرا ٹکٹ دکھائیں",
  useNumber: "رائے کی طرف بڑھیں",
  newTicket: "نیا ٹکٹ لیں",
  erase: "مٹائیں",

  rateTitle: "آج آپ کی ملاقات کیسی رہی؟",
  rateHint: "ایک بار چھونا کافی ہے۔ آپ کا نام کسی کو نظر نہیں آتا، اور رائے کا آپ کی درخواست پر کوئی اثر نہیں۔",
  rateRight: "رائے دینا آپ کا حق ہے۔ یہ بہتری کے لیے ہے، کسی کو سزا دینے یا بدنام کرنے کے لیے نہیں۔",
  faces: { 1: "بہت خراب", 2: "خراب", 3: "مناسب", 4: "اچھی", 5: "بہترین" },
  skip: "چھوڑ دیں",
  withTicket: "اپنا ٹکٹ نمبر شامل کریں (اختیاری)",
  changeTicket: "ٹکٹ نمبر تبدیل کریں",
  colleague: "میں ادارے میں کام کرتا/کرتی ہوں",
  rateWithoutTicket: "آج یہ ٹکٹ ہمیں نہیں ملا؛ ہم آپ کی رائے نمبر کے بغیر بھی لیتے ہیں۔",
  rateStored: "آپ کی رائے محفوظ ہو گئی، شکریہ",
  reasonsTitle: "آپ کی رائے کی وجہ کیا تھی؟",
  reasonsHint: "جو چاہیں چنیں، یا «ہو گیا» کو چھوئیں",
  procedureTitle: "کارروائی اور اس کا وقت کیسا رہا؟",
  providerTitle: "خدمت کرنے والے کا برتاؤ کیسا رہا؟",
  questionsTitle: "چاہیں تو دو سوال",
  questionsHint: "ہمیں لکھنے کے لیے اپنے موبائل سے ٹکٹ کا نشان اسکین کریں",
  writeToUs: "تجویز لکھیں",
  thanks: "شکریہ",
  thanksHint: "آپ کی رائے ہم تک پہنچتی ہے اور ہماری خدمت بہتر بناتی ہے",
  alreadyRated: "آپ اس ملاقات پر پہلے رائے دے چکے ہیں",
  alreadyRatedHint: "شکریہ، آپ کی رائے ہمارے پاس محفوظ ہے۔",

  stillThere: "کیا آپ ابھی یہیں ہیں؟",
  stillThereHint: countedUr({
    zero: "اسکرین ابھی صاف ہو رہی ہے",
    one: "اسکرین # سیکنڈ میں صاف ہو جائے گی",
    other: "اسکرین # سیکنڈ میں صاف ہو جائے گی",
  }),
  imHere: "جی ہاں، جاری رکھیں",
  toStart: "شروع پر واپس جائیں",
});

/** The kiosk's states and troubles in Urdu. */
const urduStates = saying(kioskStateTexts, {
  ticket: {
    waiting: { title: "آپ کی باری محفوظ ہے", hint: "براہِ کرم تشریف رکھیں، باری آنے پر آپ کا نمبر اسکرین پر آئے گا" },
    waitingReferred: { title: "آپ سماجی محقق کے منتظر ہیں", hint: "آپ کا نمبر وہی ہے، محقق جلد آپ کو بلائیں گے" },
    called: { title: "اب آپ کی باری ہے", hint: "براہِ کرم کاؤنٹر پر تشریف لے جائیں، ہم آپ کے منتظر ہیں" },
    serving: { title: "آپ کی خدمت جاری ہے", hint: "ہمارے اہلکار آپ کے ساتھ ہیں" },
    servingReferred: { title: "سماجی محقق سے آپ کی ملاقات جاری ہے", hint: "محقق آپ کے ساتھ ہیں" },
    held: { title: "آپ کی ملاقات کچھ دیر رکی ہے", hint: "آپ کا نمبر وہی ہے، سب تیار ہونے پر ہم آپ کو بلائیں گے" },
    remote: { title: "آپ نے یہ ٹکٹ دور سے لیا", hint: "قطار میں شامل ہونے کے لیے «میں پہنچ گیا» کو چھوئیں" },
    finished: { title: "آپ کی ملاقات مکمل ہوئی", hint: "آنے کا شکریہ، ہمیں آپ کی رائے سن کر خوشی ہوگی" },
    noShow: {
      title: "ہم نے آپ کا نمبر پکارا مگر آپ نہ ملے",
      hint: "استقبالیہ آپ کو قطار میں واپس لا سکتا ہے، یا نیا ٹکٹ لیں",
    },
    abandoned: { title: "یہ ٹکٹ بند ہو گیا", hint: "استقبالیہ آپ کو قطار میں واپس لا سکتا ہے، یا نیا ٹکٹ لیں" },
    unserved: {
      title: "آپ کی باری سے پہلے دن ختم ہو گیا",
      hint: "ہم معذرت خواہ ہیں۔ استقبالیہ پر تشریف لائیں، یا نیا ٹکٹ لیں",
    },
    carried: { title: "آپ کا ٹکٹ اگلے کام کے دن پر چلا گیا", hint: "آپ کا نمبر وہی ہے اور باری محفوظ ہے" },
  },
  ticketNotFound: { title: "آج یہ ٹکٹ ہمیں نہیں ملا", hint: "براہِ کرم نمبر دیکھ لیں، یا نیا ٹکٹ لیں" },
  lookingUp: "آپ کا ٹکٹ تلاش کیا جا رہا ہے…",
  arrive: "میں پہنچ گیا",
  arriveFailed: "آپ کی بات ہم تک نہیں پہنچی۔ دوبارہ چھوئیں یا استقبالیہ کو بتائیں",

  pauses: {
    prayer: "نماز کے لیے وقفہ ہے",
    break: "مختصر وقفہ ہے",
    meeting: "مختصر اجلاس کے لیے وقفہ ہے",
    technical: "فنی خرابی کی وجہ سے وقفہ ہے",
    other: "تھوڑا سا وقفہ ہے",
  },
  pausedUntil: (time) => `ہم ${time} بجے دوبارہ شروع کریں گے۔ آپ ابھی نمبر لے سکتے ہیں۔`,
  paused: "آپ ابھی نمبر لے سکتے ہیں، آپ کی باری محفوظ رہے گی۔",

  connecting: "اسکرین تیار ہو رہی ہے…",
  offline: "رابطہ کچھ دیر کے لیے منقطع ہے اور ہم کوشش کر رہے ہیں۔ کسی کی باری ضائع نہیں ہوئی۔",
  offlineTitle: "اس وقت نظام سے رابطہ نہیں",
  offlineHint: "ہم خود بخود کوشش کر رہے ہیں۔ جلدی ہو تو استقبالیہ پر تشریف لائیں۔",
  refusedTitle: "یہ آلہ خدمات نہیں دکھا سکتا",
  refusedHint: "براہِ کرم منتظم سے کہیں کہ اسے دوبارہ جوڑے۔",

  ownTicketHint: "براہِ کرم تشریف رکھیں۔ اس وقت رابطہ نہیں؛ آپ کی جگہ آمد کے اس وقت سے محفوظ ہے۔",
  lastKnown: "آخری رابطے پر منتظر افراد",
  staffWiped:
    "عملے کے لیے: رابطے کے بغیر اس آلے میں محفوظ اندراج مٹ گئے۔ جس نے یہاں سے نمبر لیا اسے تلاش کریں، پھر آلہ دوبارہ جوڑیں۔",
  staffQuarantined: "عملے کے لیے: نظام نے اس آلے کے کچھ اندراج قبول نہیں کیے؛ وہ یہیں محفوظ ہیں۔",

  unansweredTitle: "ابھی جواب نہیں ملا",
  unansweredHint: "نہ آپ کا کچھ ضائع ہوا نہ کسی کی باری۔ دوبارہ کوشش کریں: جتنی بار بھی ہو، ایک ہی بار شمار ہوگا۔",
  troubles: {
    closed: { title: "برانچ ابھی بند ہے", hint: "ہم کام کے اوقات میں خوشی سے آپ کی خدمت کریں گے۔" },
    changed: { title: "خدمات ابھی ابھی تبدیل ہوئی ہیں", hint: "براہِ کرم دوبارہ چنیں۔" },
    busy: { title: "اس وقت بہت رش ہے", hint: "تھوڑی دیر ٹھہر کر دوبارہ کوشش کریں۔" },
    forbidden: {
      title: "اس آلے کو اس کی اجازت نہیں",
      hint: "براہِ کرم استقبالیہ پر تشریف لائیں، ہم خوشی سے مدد کریں گے۔",
    },
    other: { title: "یہ کام نہیں ہو سکا", hint: "براہِ کرم استقبالیہ پر تشریف لائیں، ہم خوشی سے مدد کریں گے۔" },
  },

  pairTitle: "اس آلے کو جوڑیں",
  pairHint: "8 خانوں کا کوڈ لکھیں۔ یہ عملے کے کنسول میں ہے: ترتیبات، پھر آلات۔",
  pairCode: "جوڑنے کا کوڈ",
  pairNow: "آلہ جوڑیں",
  pairing: "آلہ جوڑا جا رہا ہے…",
  pairTroubles: {
    wrong: "کوڈ درست نہیں یا اس کی مدت ختم ہو گئی۔ منتظم سے نیا کوڈ لیں۔",
    wrongKind: "یہ کوڈ کسی اور قسم کے آلے کا ہے۔ حاضری کے آلے کا کوڈ لیں۔",
    throttled: "بہت زیادہ کوششیں ہوئیں۔ ایک منٹ ٹھہر کر دوبارہ کوشش کریں۔",
    unreachable: "اس وقت نظام سے رابطہ نہیں۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔",
    revoked: "اس آلے کا جوڑ ختم کر دیا گیا۔ دوبارہ چلانے کے لیے نیا کوڈ لکھیں۔",
  },
  plainHttp: "یہ صفحہ بغیر خفیہ کاری (http) کے کھلا ہے۔ قابلِ اعتماد نیٹ ورک میں چلتا ہے، https بہتر ہے۔",
});

/** Everything the kiosk says, in Urdu. */
export const urdu: readonly Saying[] = [
  urduCommon,
  urduKiosk,
  urduStates,
  saying(identifyTexts, "یہ آلہ ہے"),
  urduNotices,
  urduAttract,
  urduQuestions,
  urduWho,
  urduWrite,
  ...urduTime,
];
