import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { openAsking } from "../desk/asking.ts";
import type { ActionDraft } from "../improvement/plan-dialog.tsx";
import { PlanHere } from "../improvement/plan-here.tsx";
import { openImprovementLine } from "../improvement/work.ts";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";
import { draftFrom } from "./alert-words.ts";
import { Alerts } from "./alerts.tsx";
import { CasesByAge } from "./cases-age.tsx";
import { WaitingAgainstForecast } from "./waiting-now.tsx";

type AttentionProps = PageProps & {
  /** The office's time zone. */
  readonly zone: string;
};

/** Returns what needs a manager's eye now, live: alerts, who waits against the forecast, how old cases are. */
export function Attention(props: AttentionProps): JSX.Element | null {
  const { office, link, zone } = props;
  const line = useMemo(() => openImprovementLine(openAsking(link, office)), [link, office]);
  const draft = useSignal<ActionDraft | undefined>(undefined);
  const watched = useWatch(link, office, "attention");
  const view = watched.message.value?.data;
  if (watched.refused.value !== undefined) return null;
  if (view === undefined) return <Skeleton lines={3} label={t(attentionTexts).alerts} />;
  return (
    <>
      <Alerts
        alerts={view.alerts}
        line={line}
        zone={zone}
        onImprove={(alert) => {
          draft.value = draftFrom(alert);
          line.show("plan");
        }}
      />
      <div class="insights__pair">
        <WaitingAgainstForecast waiting={view.waiting} now={link.now()} />
        <CasesByAge cases={view.cases} />
      </div>
      {line.dialog.value === "plan" && draft.value && <PlanHere {...props} line={line} draft={draft.value} />}
    </>
  );
}
