import type { Language } from "../../shared/i18n/languages.ts";
import { minutesText } from "../../shared/i18n/minutes.ts";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import type { Measure } from "../../shared/improvements/commands.ts";
import type { Localized } from "../../shared/office/ids.ts";
import { never } from "../../shared/office/ids.ts";
import type { Alert } from "../../shared/views/alerts.ts";
import type { ActionDraft } from "../improvement/plan-dialog.tsx";
import { percent } from "./days.ts";

/** Returns what the alert says, in one sentence. */
export function alertText(alert: Alert, language: Language): string {
  const texts = attentionTexts[language];
  switch (alert.kind) {
    case "late":
      return alert.count === 1 ? texts.lateOne(alert.name[language]) : texts.late(alert.count, alert.name[language]);
    case "satisfaction":
      return texts.satisfaction(percent(alert.high), percent(alert.goal));
    case "expiring":
      return texts.expiring(alert.count);
    case "silent":
      return texts.silent(`\u2068${alert.device}\u2069`, minutesText(alert.minutes, language));
    case "requests":
    case "breaches":
      return texts[alert.kind](alert.overdue, alert.soon);
    default:
      return never(alert);
  }
}

/** Returns the action that the alert suggests: its title in both languages and by what it is measured. */
export function draftFrom(alert: Alert): ActionDraft {
  const title = { ar: titleOf(alert, "ar"), en: titleOf(alert, "en") };
  const measure = measureOf(alert);
  return { title, source: { kind: "alert", alert: alert.id }, ...(measure === undefined ? {} : { measure }) };
}

function titleOf(alert: Alert, language: keyof Pick<Localized, "ar" | "en">): string {
  const texts = attentionTexts[language];
  switch (alert.kind) {
    case "late":
      return texts.titleLate(alert.name[language]);
    case "satisfaction":
      return texts.titleSatisfaction;
    case "expiring":
      return texts.titleExpiring;
    case "silent":
      return texts.titleSilent(alert.device);
    case "requests":
      return texts.titleRequests;
    case "breaches":
      return texts.titleBreaches;
    default:
      return never(alert);
  }
}

function measureOf(alert: Alert): Measure | undefined {
  if (alert.kind === "late") return { kind: "wait", service: alert.service };
  return alert.kind === "satisfaction" ? { kind: "satisfaction" } : undefined;
}
