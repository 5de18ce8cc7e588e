import type { JSX } from "preact";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { insightsFiguresTexts } from "../../shared/i18n/texts/insights-figures.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { cellName } from "./cell-name.ts";
import { noteOf } from "./whole-office.tsx";

type Part = { readonly insights: Insights };
const steps = ["referred", "accepted", "declined", "returned"] as const;

/** Returns what became of referrals to the researchers; of no researcher alone (R12). */
export function ReferralsOfPeriod({ insights }: Part): JSX.Element {
  const texts = t(insightsFiguresTexts);
  const words = t(insightsTexts);
  const rows = steps.map((id) => ({ id, count: insights.referrals[id] }));
  return (
    <Card title={texts.referrals} note={noteOf(insights, "visits", texts.referralsNote)} class="chart-card">
      <div data-figure="referrals">
        <DataTable
          caption={`${texts.referrals}: ${t(overviewTexts).asTable}`}
          columns={[
            { id: "step", title: texts.referral, cell: ({ id }) => texts.referralSteps[id] },
            { id: "count", title: words.count, cell: ({ count }) => count, isNumber: true },
          ]}
          rows={rows.some(({ count }) => count > 0) ? rows : []}
          rowKey={({ id }) => id}
          empty={texts.noReferrals}
        />
      </div>
    </Card>
  );
}

/** Returns by which way visitors came, the commonest first. */
export function ChannelsOfPeriod({ insights }: Part): JSX.Element {
  const texts = t(insightsFiguresTexts);
  const words = t(insightsTexts);
  const rows = Object.entries(insights.channels)
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count);
  return (
    <Card title={texts.channels} note={noteOf(insights, "visits")} class="chart-card">
      <div data-figure="channels">
        <DataTable
          caption={`${texts.channels}: ${t(overviewTexts).asTable}`}
          columns={[
            { id: "channel", title: words.tables.channel, cell: ({ id }) => cellName(insights, "channel", id) },
            { id: "visits", title: t(overviewTexts).visits, cell: ({ count }) => count, isNumber: true },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          empty={words.noVisits}
        />
      </div>
    </Card>
  );
}
