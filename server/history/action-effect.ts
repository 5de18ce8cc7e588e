import type { ImprovementAction } from "../../shared/improvements/state.ts";
import { type ActionEffect, effectOf, effectPeriods, type Period } from "../../shared/views/action-effect.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Summaries } from "./summaries.ts";

/** What an action changed, by its measure: the days before it beside the days since. Null when none was chosen. */
export async function effectFor(
  summaries: Summaries,
  office: OpenOffice,
  action: ImprovementAction,
): Promise<ActionEffect | null> {
  const { measure } = action;
  if (!measure) return null;
  const { before, after } = effectPeriods(action, office.today().day);
  const side = async (period: Period) => ({ period, days: await summaries.period(office, period.from, period.to) });
  return effectOf(measure, office.setup().state, await side(before), after && (await side(after)));
}
