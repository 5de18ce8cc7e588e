import type { Language } from "../languages.ts";

/** What the tablet on a counter says to whoever signs, and to whoever sets it up. */
const ar = {
  pairTitle: "ربط لوح التوقيع",
  pairHint: "اكتب الرمز الذي يظهر للمدير في «الأجهزة».",
  pairRevoked: "فُصل هذا اللوح. اكتب رمزًا جديدًا لربطه.",
  pairCode: "رمز الربط",
  pairAction: "اربط",
  pairRefused: {
    wrong: "الرمز غير صحيح أو انتهى. اطلب رمزًا جديدًا.",
    wrongKind: "هذا الرمز لجهاز آخر. اطلب رمز لوح المكتب.",
    throttled: "محاولات كثيرة. انتظر قليلًا ثم أعد المحاولة.",
    unreachable: "تعذّر الاتصال. تأكد من الشبكة ثم أعد المحاولة.",
  },
  loading: "لحظة من فضلك",
  offline: "انقطع الاتصال. لا يُوقَّع شيء الآن؛ أخبر الموظف.",
  unplaced: "لم يُحدَّد مكتب هذا اللوح",
  unplacedHint: "يحدده المدير في «الأجهزة».",
  idle: "أهلًا بك",
  idleHint: "يظهر هنا ما توقّع عليه حين يعرضه الموظف.",
  readFirst: "اقرأ ما يلي، ثم وقّع أسفله",
  send: "أوقّع على ما قرأت",
  again: "لم يصل توقيعك بعد. اضغط مرة أخرى.",
  unchecked: "تعذّر التحقق من النص، فلا توقّع عليه. أخبر الموظف.",
  thanks: "شكرًا لك، حُفظ توقيعك.",
  changed: "تغيّر النص قبل أن توقّع. سيعرضه الموظف عليك من جديد.",
};

const en: typeof ar = {
  pairTitle: "Pair the signing tablet",
  pairHint: "Type the code that a manager sees under Devices.",
  pairRevoked: "This tablet was disconnected. Type a new code to pair it.",
  pairCode: "Pairing code",
  pairAction: "Pair",
  pairRefused: {
    wrong: "The code is not right, or over. Ask for a new one.",
    wrongKind: "This code is for another device. Ask for one of a desk tablet.",
    throttled: "Too many attempts. Wait a little, then try again.",
    unreachable: "No connection. Check the network, then try again.",
  },
  loading: "One moment, please",
  offline: "The line is down. Nothing can be signed now; tell the officer.",
  unplaced: "This tablet stands on no counter yet",
  unplacedHint: "A manager says on which, under Devices.",
  idle: "Welcome",
  idleHint: "What you sign appears here when the officer shows it.",
  readFirst: "Read this, then sign below",
  send: "I sign what I have read",
  again: "Your signature has not arrived yet. Press once more.",
  unchecked: "The text could not be checked: do not sign it. Tell the officer.",
  thanks: "Thank you, your signature is kept.",
  changed: "The text changed before you signed. The officer will show it to you again.",
};

export const tabletTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
