import type { Actor } from "../../shared/office/ids.ts";
import type { RatingReason } from "../../shared/setup/rating-reason.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { reasonsFor } from "../../shared/survey/reasons-shown.ts";
import type { Chance } from "./chance.ts";
import type { Deed } from "./sample-hall.ts";

const kiosk: Actor = { kind: "device", id: "sample-kiosk", device: "kiosk" };

/** What somebody writes who was content, and who was not. */
const praise = [
  "شرح الموظف الإجراءات بوضوح",
  "حسن الاستقبال والتعامل",
  "انتظرت قليلًا فقط",
  "الموظفة ساعدتني في الأوراق",
  "تعامل محترم وبشاشة",
  "المعلومة كانت واضحة",
  "The officer explained every paper",
] as const;
const complaints = [
  "الانتظار طويل",
  "تأخر الدور كثيرًا",
  "الأوراق المطلوبة كثيرة",
  "لم تكن الإجراءات واضحة لي",
  "مواقف السيارات بعيدة",
  "المكان مزدحم والكراسي قليلة",
  "The queue was long",
] as const;

/** One touch on the way out; often a reason with it, now and then some words. */
export async function rate(
  code: string,
  reasons: readonly RatingReason[],
  { deed, chance }: { readonly deed: Deed; readonly chance: Chance },
): Promise<void> {
  const score = chance.weighted<Score>([
    [5, 58],
    [4, 26],
    [3, 8],
    [2, 5],
    [1, 3],
  ]);
  const rated = await deed(kiosk, { type: "RateVisit", ticket: code, score, mode: "kiosk" });
  const rating = rated.status === "accepted" ? rated.result?.["rating"] : undefined;
  if (typeof rating !== "string") return;
  const [first, ...others] = reasonsFor(score, reasons);
  const reason = first === undefined || chance.isLucky(0.4) ? {} : { reasons: [chance.among([first, ...others]).id] };
  const further = chance.isLucky(0.3) ? { procedure: near(score, chance), provider: near(score, chance) } : {};
  const comment = chance.isLucky(0.2) ? { comment: chance.among(score < 4 ? complaints : praise) } : {};
  const followUp = { ...reason, ...further, ...comment };
  if (Object.keys(followUp).length > 0) await deed(kiosk, { type: "AddFollowUp", rating, ...followUp });
}

function near(score: Score, chance: Chance): Score {
  return chance.isLucky(0.7) ? score : chance.among<Score>([3, 4, 5]);
}
