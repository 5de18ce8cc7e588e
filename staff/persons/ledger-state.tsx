import type { JSX } from "preact";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
import { type LedgerEntry, ledgerClock } from "../../shared/persons/ledger.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { t } from "../../shared/ui/language.ts";

/** So near its end an entry asks for a hand. */
const soon = { days: 7, hours: 24 } as const;

type LedgerStateProps = { readonly entry: LedgerEntry; readonly now: number; readonly unit: keyof typeof soon };

/** Returns how an entry's clock stands, in words; the colour only repeats them. */
export function LedgerState({ entry, now, unit }: LedgerStateProps): JSX.Element {
  const texts = t(ledgerTexts);
  const clock = ledgerClock(entry, now);
  if (clock.state === "done") return <Badge>{clock.isLate ? texts.doneLate : texts.done}</Badge>;
  if (clock.state === "overdue") return <Badge tone="danger">{texts.overdue}</Badge>;
  const left = unit === "days" ? clock.daysLeft : clock.hoursLeft;
  return <Badge tone={left <= soon[unit] ? "amber" : "neutral"}>{texts[unit](left)}</Badge>;
}
