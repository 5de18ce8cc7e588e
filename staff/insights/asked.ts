import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { OfficeId } from "../../shared/office/ids.ts";
import { language } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { request } from "../admin/api.ts";
import { hash } from "../shell/address.ts";
import { askedIn, reportQuery } from "./address.ts";

export type Answer =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  | { readonly status: "here"; readonly insights: Insights; readonly path: string };

/**
 * What is shown from now on. The same figures stay the same object, so that nothing is drawn anew; a look that fails
 * leaves those of this very question where they are.
 */
function next(before: Answer, path: string, insights: Insights | undefined): Answer {
  const isSame = before.status === "here" && before.path === path;
  if (insights === undefined) return isSame ? before : { status: "failed" };
  if (isSame && JSON.stringify(before.insights) === JSON.stringify(insights)) return before;
  return { status: "here", insights, path };
}

/** Asks the hub for what the address names, anew whenever it changes. */
export function useInsights(office: OfficeId, today: string | undefined) {
  const asked = askedIn(hash.value);
  return { asked, ...useInsightsOf(office, today === undefined ? undefined : reportQuery(asked, today)) };
}

/** Asks the hub for a period, anew whenever the query changes. The last answer stays until the next is here. */
export function useInsightsOf(office: OfficeId, query: string | undefined) {
  const answer = useSignal<Answer>({ status: "loading" });
  const tries = useSignal(0);
  const path = query === undefined ? undefined : `/offices/${office}/reports/insights?${query}&lang=${language.value}`;
  const turn = tries.value;
  useEffect(() => {
    if (path === undefined || turn < 0) return undefined;
    let isGone = false;
    void request<Insights>("GET", path).then((got) => {
      if (!isGone) answer.value = next(answer.peek(), path, got.status === "done" ? got.body : undefined);
    });
    return () => {
      isGone = true;
    };
  }, [path, turn, answer]);
  const again = () => {
    tries.value += 1;
  };
  return { answer: answer.value, again };
}
