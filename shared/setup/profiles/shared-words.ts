import type { Card } from "../card.ts";
import type { Question } from "../question.ts";

/** What the five associations tell everybody: the policy in plain words. Each changes it in its setup. */

/** "Know that…" (R14): what many believe, and how it is. */
export const cards: readonly Card[] = [
  card(
    "free",
    "تقديم الطلب مجاني دائمًا، ولا يُقبل أي مبلغ مقابل تسريع الرد.",
    "Applying is always free. No payment is ever accepted for a faster answer.",
  ),
  card(
    "committee",
    "تقديم الطلب لا يعني قبوله؛ تدرسه لجنة البحث وترد بالقبول أو الرفض مع السبب.",
    "A request is not yet an acceptance: the committee studies it and answers with its reason.",
  ),
  card(
    "rating",
    "تقييمك حق لك، ولا يظهر اسمك معه، ولا يؤثر في طلبك.",
    "Rating us is your right. Your name is never with it, and it changes nothing in your request.",
  ),
  card(
    "researcher",
    "إن لم تتضح لك الإجراءات فاطلب الباحث الاجتماعي، ويبقى دورك محفوظًا.",
    "If a procedure is unclear, ask for the social researcher; your turn is kept.",
  ),
];

/** What is often asked (R17). */
export const questions: readonly Question[] = [
  question(
    "how-long",
    "support",
    ["متى يأتي الرد على طلبي؟", "When will I be answered?"],
    [
      "تنظر لجنة البحث في الطلب بعد اكتماله، وترد بالقبول أو الرفض خلال مدة لا تقل عن أسبوعين. ونبلغك باليوم المتوقع عند التقديم.",
      "The committee looks at a request once it is complete and answers within a period of not less than two weeks. You are told the expected day when you apply.",
    ],
  ),
  question(
    "somebody-else",
    "support",
    ["هل يمكن أن يقدّم عني شخص آخر؟", "May somebody else apply for me?"],
    [
      "نعم، وليّ أو وكيل بموافقتك، ويحضر هويته وما يثبت صفته.",
      "Yes, a guardian or a delegate with your consent, who brings an id and a proof of that.",
    ],
  ),
  question(
    "missing-paper",
    undefined,
    ["نقصني مستند، هل أعود من البداية؟", "A paper is missing. Do I start again?"],
    [
      "لا، يُحفظ ما قدمته ونكتب لك قائمة بما ينقص، ثم تكمله في أي وقت.",
      "No. What you brought is kept, you get a list of what is missing, and you complete it whenever you can.",
    ],
  ),
];

function card(id: string, ar: string, en: string): Card {
  return { id, text: { ar, en }, weekdays: [] };
}

type Pair = readonly [ar: string, en: string];

function question(id: string, service: string | undefined, [ar, en]: Pair, [answerAr, answerEn]: Pair): Question {
  return {
    id,
    ...(service === undefined ? {} : { service }),
    question: { ar, en },
    answer: { ar: answerAr, en: answerEn },
  };
}
