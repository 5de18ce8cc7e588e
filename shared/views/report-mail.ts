import type { ReportPlan } from "../setup/report-plan.ts";

/** What an administrator reads of the report that leaves by mail. */
export type ReportMail = {
  /** Without a mail server the plan waits: nothing leaves. */
  readonly hasMailServer: boolean;
  readonly plan: ReportPlan | null;
};
