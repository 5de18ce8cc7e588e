import { type Casework, type ChecklistDocument, defaultCasework } from "../../cases/casework.ts";
import type { CounterId } from "../../office/ids.ts";
import type { PlannedCounter, PlannedPriority, PlannedService } from "../../office/plan.ts";
import type { RatingReason } from "../rating-reason.ts";
import { urduPart } from "./urdu-names.ts";

/** The words and lists that the five associations have in common: one policy, local differences. */

const researcherRooms: readonly CounterId[] = ["r1", "r2"];

export const services: readonly PlannedService[] = [
  service("inquiry", "A", "question", "استفسار عن خدمة", "Ask about a service"),
  service("support", "B", "hand-heart", "طلب دعم", "Request support"),
  service("follow-up", "C", "folder", "متابعة طلب سابق", "Follow up a request"),
  service("update", "D", "id-card", "تحديث بياناتي", "Update my details"),
  service("researcher", "E", "person", "مقابلة الباحث الاجتماعي", "See the social researcher", researcherRooms),
  service("giving", "F", "heart", "التطوع أو التبرع", "Volunteer or donate"),
];

function service(
  id: string,
  letter: string,
  icon: string,
  ar: string,
  en: string,
  counters: readonly CounterId[] = [],
): PlannedService {
  return { id, letter, icon, name: { ar, en, ...urduPart(id) }, counters };
}

export const counters: readonly PlannedCounter[] = [
  ...["1", "2", "3", "4"].map((id) => ({ id, name: { ar: `مكتب ${id}`, en: `Counter ${id}` } })),
  { id: "r1", name: { ar: "غرفة الباحث 1", en: "Researcher's room 1" } },
  { id: "r2", name: { ar: "غرفة الباحث 2", en: "Researcher's room 2" } },
];

export const priorities: readonly PlannedPriority[] = [
  priority("elderly", "elderly", "كبار السن", "Older people"),
  priority("disability", "wheelchair", "ذوو الإعاقة", "People with disabilities"),
  priority("pregnant", "pregnant", "الحوامل", "Pregnant women"),
];

function priority(id: string, icon: string, ar: string, en: string): PlannedPriority {
  return { id, name: { ar, en, ...urduPart(id) }, icon, headStartMinutes: 45 };
}

/** At most six under each face: what was good, or what was not. They ask about procedure and provider apart (R11). */
export const reasons: readonly RatingReason[] = [
  reason("clear-answer", "high", "وضوح الإجابة", "Clear answer"),
  reason("kind-welcome", "high", "حسن الاستقبال", "Kind welcome"),
  reason("quick-service", "high", "سرعة الخدمة", "Quick service"),
  reason("short-wait", "high", "قصر الانتظار", "Short wait"),
  reason("easy-steps", "high", "سهولة الإجراءات", "Easy steps"),
  reason("good-place", "high", "راحة المكان", "Comfortable place"),
  reason("long-wait", "low", "طول الانتظار", "Long wait"),
  reason("unclear-answer", "low", "عدم وضوح الإجابة", "Unclear answer"),
  reason("poor-welcome", "low", "ضعف الاستقبال", "Poor welcome"),
  reason("slow-service", "low", "بطء الخدمة", "Slow service"),
  reason("many-papers", "low", "كثرة المتطلبات", "Too many requirements"),
  reason("not-solved", "low", "لم تُقضَ حاجتي", "My need was not met"),
];

function reason(id: string, when: RatingReason["when"], ar: string, en: string): RatingReason {
  return { id, when, text: { ar, en, ...urduPart(id) } };
}

/** What a request for support brings along; each association changes the list in its setup. */
const supportPapers: readonly ChecklistDocument[] = [
  paper("identity", "الهوية الوطنية أو الإقامة", "National id or Iqama", { expires: true }),
  paper("income", "إثبات الدخل", "Proof of income", { isSensitive: true }),
  paper("address", "العنوان الوطني", "National address", {}),
  paper("lease", "عقد الإيجار", "Lease", { isRequired: false, expires: true }),
  paper("medical", "تقرير طبي", "Medical report", { isRequired: false, isSensitive: true }),
];

function paper(
  id: string,
  ar: string,
  en: string,
  kind: { readonly isRequired?: boolean; readonly expires?: boolean; readonly isSensitive?: boolean },
): ChecklistDocument {
  return { id, name: { ar, en }, isRequired: true, expires: false, ...kind };
}

/** The reply clock and the declaration are the same in all five policies. */
export const casework: Casework = {
  ...defaultCasework,
  checklists: { support: supportPapers, update: supportPapers.slice(0, 1) },
};
