import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { hash } from "../shell/address.ts";
import { InsightsPage } from "./insights-page.tsx";
import { MonthlyReport } from "./report/monthly-report.tsx";
import { isReport } from "./report/months.ts";

/** Returns what the address asks for: the look back, or a month of it as it is printed. */
export function InsightsRoom(props: PageProps): JSX.Element {
  return isReport(hash.value) ? <MonthlyReport {...props} /> : <InsightsPage {...props} />;
}
