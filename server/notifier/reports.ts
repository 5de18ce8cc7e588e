import { minuteMs, type OfficeId } from "../../shared/office/ids.ts";
import { type DueReport, reportDue } from "../../shared/setup/report-plan.ts";
import { type Report, reportOf } from "../../shared/views/report.ts";
import type { Clock } from "../clock.ts";
import { insightsFor } from "../history/insights.ts";
import type { Summaries } from "../history/summaries.ts";
import { csvOf, xlsxOf } from "../http/report-files.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Timers } from "../timers.ts";
import type { ReportReaders } from "../vault/report-readers.ts";
import type { Attachment } from "./channel.ts";
import type { Notifier } from "./notifier.ts";
import { reportWords } from "./report-words.ts";

export type ReportingGround = {
  readonly notifier: Pick<Notifier, "can" | "post">;
  readonly readers: Pick<ReportReaders, "open">;
  readonly summaries: Summaries;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly offices: () => readonly OpenOffice[];
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

/** The report names an hour, not a minute. */
const lookEveryMs = minuteMs;
const hub = { by: "hub", why: "notice" } as const;
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends each office's report when it is due (U19): to each address once, whichever hub comes first. */
export function keepReporting({ notifier, readers, summaries, clock, timers, offices, onFault }: ReportingGround) {
  /** What this hub has handed on of the report that is due, office by office. */
  const told = new Map<OfficeId, { readonly id: string; readonly to: Set<string> }>();

  async function tell(office: OfficeId, open: OpenOffice, due: DueReport): Promise<void> {
    const before = told.get(office);
    const done = before?.id === due.id ? before.to : new Set<string>();
    told.set(office, { id: due.id, to: done });
    const { reportPlan: plan, name } = open.setup().state;
    if (plan === null || plan.to.every((reader) => done.has(reader))) return;
    const { every, language } = plan;
    const insights = await insightsFor(summaries, open, { from: due.from, to: due.to, filter: undefined });
    const words = reportWords(insights, { every, language, office: name[language] });
    const attachments = await filesOf(reportOf(insights, "days"), language, office);
    for (const reader of plan.to) {
      if (done.has(reader)) continue;
      // Named by the address: a plan that was set anew has other ids, and nobody gets the same report twice.
      for (const to of await readers.open(office, [reader], hub)) {
        await notifier.post(office, `${due.id} ${to}`, {
          ...{ kind: "report", about: every, to, language, attachments },
          ...words,
        });
      }
      done.add(reader);
    }
  }

  async function look(): Promise<void> {
    for (const office of offices()) {
      const { reportPlan, timeZone } = office.setup().state;
      const due = reportDue(reportPlan, timeZone, clock.now(office.id));
      if (due === undefined) told.delete(office.id);
      else await tell(office.id, office, due).catch((error) => onFault("sending the report", office.id, error));
    }
  }

  const stop = notifier.can("report") ? timers.every(lookEveryMs, () => void look()) : () => undefined;
  return { look, stop };
}

/** The table of days, as the page of the period gives it (R12: no row is a person). */
async function filesOf(report: Report, language: "ar" | "en", office: OfficeId): Promise<readonly Attachment[]> {
  const name = `${office}-${report.name}-${report.from}-${report.to}`;
  const csv = Buffer.from(csvOf(report, language)).toString("base64");
  const xlsx = (await xlsxOf(report, language)).toString("base64");
  return [
    { name: `${name}.csv`, type: "text/csv; charset=utf-8", base64: csv },
    { name: `${name}.xlsx`, type: xlsxType, base64: xlsx },
  ];
}
