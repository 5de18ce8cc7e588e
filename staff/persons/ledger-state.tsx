import type { JSX } from "preact";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
import { type LedgerEntry, ledgerClock, nearAt } from "../../shared/persons/ledger.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { t } from "../../shared/ui/language.ts";

type LedgerStateProps = { readonly entry: LedgerEntry; readonly now: number; readonly unit: "days" | "hours" };

/** Returns how an entry's clock stands, in words; the colour only repeats them. */
export function LedgerState({ entry, now, unit }: LedgerStateProps): JSX.Element {
  const texts = t(ledgerTexts);
  const clock = ledgerClock(entry, now);
  if (clock.state === "done") return <Badge>{clock.isLate ? texts.doneLate : texts.done}</Badge>;
  if (clock.state === "overdue") return <Badge tone="danger">{texts.overdue}</Badge>;
  const left = unit === "days" ? clock.daysLeft : clock.hoursLeft;
  const isNear = now >= nearAt(entry);
  return <Badge tone={isNear ? "amber" : "neutral"}>{texts[unit](left)}</Badge>;
}
