import type { OrderRule } from "../../../shared/i18n/texts/admin-order.ts";
import type { OrderSettings } from "../../../shared/office/plan.ts";
import { found, numberProblem, type Problems, wholeNumber } from "../field-problem.ts";

/** The rules as somebody is writing them: numbers as typed. */
export type OrderDraft = Readonly<Record<OrderRule, string>>;

/** What the hub takes, both ends included. */
const bounds: Readonly<Record<OrderRule, readonly [from: number, to: number]>> = {
  overtakingCap: [0, 1000],
  graceSeconds: [0, 3600],
  callsBeforeNoShow: [1, 10],
  missedCallPenaltyMinutes: [0, 240],
  missedCallsToNoShow: [1, 10],
  returnHeadStartMinutes: [0, 60],
  sameOfficerMinutes: [0, 120],
};

export const orderRules = Object.keys(bounds) as readonly OrderRule[];

function each<Value>(value: (rule: OrderRule) => Value): Readonly<Record<OrderRule, Value>> {
  return Object.fromEntries(orderRules.map((rule) => [rule, value(rule)])) as Readonly<Record<OrderRule, Value>>;
}

export function orderDraft(order: OrderSettings): OrderDraft {
  return each((rule) => String(order[rule]));
}

/** Returns what is wrong with the typed numbers. */
export function orderProblems(draft: OrderDraft): Problems<OrderRule> {
  return found(each((rule) => numberProblem(draft[rule], ...bounds[rule])));
}

/** Returns only the rules that differ from the stored ones; somebody else may be changing the others. */
export function changedRules(draft: OrderDraft, order: OrderSettings): Partial<OrderSettings> {
  const changed = orderRules.filter((rule) => wholeNumber(draft[rule]) !== order[rule]);
  return Object.fromEntries(changed.map((rule) => [rule, wholeNumber(draft[rule])]));
}
