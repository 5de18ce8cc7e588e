import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { CheckIcon } from "../../shared/ui/icons.tsx";
import { houseLanguage, language, local, t } from "../../shared/ui/language.ts";
import type { Alert } from "../../shared/views/alerts.ts";
import type { ImprovementLine } from "../improvement/work.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { alertText } from "./alert-words.ts";
import "./alerts.css";

type AlertsProps = {
  readonly alerts: readonly Alert[];
  readonly line: ImprovementLine;
  /** The office's. */
  readonly zone: string;
  readonly onImprove: (alert: Alert) => void;
};

/** Returns what needs the manager's eye now; each alert is acknowledged, or becomes an improvement action. */
export function Alerts({ alerts, line, zone, onImprove }: AlertsProps): JSX.Element {
  const texts = t(attentionTexts);
  const unseen = alerts.filter(({ seen }) => seen === null).length;
  return (
    <Card
      title={texts.alerts}
      note={alerts.length === 0 ? undefined : texts.alertsNote}
      aside={
        alerts.length === 0 ? undefined : <Badge tone={unseen === 0 ? "brand" : "danger"}>{texts.unseen(unseen)}</Badge>
      }
      class="alerts"
    >
      {line.dialog.value === undefined && <TroubleLine asking={line.asking} />}
      {alerts.length === 0 ? (
        <p class="alerts__none">
          <CheckIcon />
          <span>
            <strong>{texts.noAlerts}</strong> <span class="alerts__more">{texts.noAlertsHint}</span>
          </span>
        </p>
      ) : (
        <ul class="alerts__list">
          {alerts.map((alert) => (
            <OneAlert key={alert.id} alert={alert} line={line} zone={zone} onImprove={onImprove} />
          ))}
        </ul>
      )}
    </Card>
  );
}

type OneAlertProps = Omit<AlertsProps, "alerts"> & { readonly alert: Alert };

function OneAlert({ alert, line, zone, onImprove }: OneAlertProps): JSX.Element {
  const texts = t(attentionTexts);
  const says = alertText(alert, houseLanguage());
  const { id, arose, seen } = alert;
  const acknowledge = () => void line.send({ type: "AcknowledgeAlert", alert: id, arose }, texts.acknowledged);
  return (
    <li class={seen === null ? "alerts__one alerts__one--new" : "alerts__one"} data-alert={alert.kind}>
      <div class="alerts__words">
        <strong>{says}</strong>
        <More alert={alert} />
        {seen !== null && (
          <span class="alerts__seen">
            {texts.seenBy(
              `\u2068${seen.by}\u2069`,
              `\u2068${clockTime(seen.at, { language: language.value, zone })}\u2069`,
            )}
          </span>
        )}
      </div>
      <div class="alerts__deeds">
        {seen === null && (
          <Button icon={CheckIcon} label={texts.acknowledgeThis(says)} onPress={acknowledge}>
            {texts.acknowledge}
          </Button>
        )}
        <Button kind="quiet" label={texts.improveThis(says)} onPress={() => onImprove(alert)}>
          {texts.improve}
        </Button>
      </div>
    </li>
  );
}

/** What stands under the sentence: how it was measured, or where to look. */
function More({ alert }: { readonly alert: Alert }): JSX.Element | null {
  const texts = t(attentionTexts);
  switch (alert.kind) {
    case "satisfaction":
      return <span class="alerts__more">{texts.satisfactionHint(alert.n)}</span>;
    case "silent":
      return <span class="alerts__more">{texts.silentHint}</span>;
    case "requests":
    case "breaches":
      return (
        <span class="alerts__more">
          {alert.kind === "requests" ? texts.requestsHint : texts.breachesHint} <a href="#/persons">{texts.register}</a>
        </span>
      );
    case "expiring":
      return (
        <span class="alerts__more alerts__papers">
          {alert.papers.map(({ number, name, daysLeft }) => (
            <a key={`${number} ${name.en}`} href={`#/cases/${number}`}>
              <bdi>{number}</bdi> · {local(name)} · {texts.daysLeft(daysLeft)}
            </a>
          ))}
        </span>
      );
    default:
      return null;
  }
}
