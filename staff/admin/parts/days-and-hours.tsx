import type { JSX } from "preact";
import { adminMessageTexts } from "../../../shared/i18n/texts/admin-messages.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";

/** When something is shown, as the fields hold it; empty is no limit. */
type Times = { readonly from: string; readonly until: string; readonly hoursFrom: string; readonly hoursUntil: string };

type DaysAndHoursProps = {
  readonly times: Times;
  /** One hour is there without the other, or they are the same. */
  readonly areHoursWrong: boolean;
  readonly onChange: (changed: Partial<Times>) => void;
  /** What stands behind them in the same line. */
  readonly children?: Drawn | undefined;
};

/** Returns the fields of first and last day, and of the hours within each day; all may be left empty. */
export function DaysAndHours({ times, areHoursWrong, onChange, children }: DaysAndHoursProps): JSX.Element {
  const texts = t(adminMessageTexts);
  const words = t(adminWordsTexts).cards;
  return (
    <div class="admin-form__pair">
      {(["from", "until"] as const).map((end) => (
        <TextField
          key={end}
          label={words[end]}
          mark={`(${words.optional})`}
          type="date"
          value={times[end]}
          onInput={(day) => onChange({ [end]: day })}
        />
      ))}
      {(["hoursFrom", "hoursUntil"] as const).map((end) => (
        <TextField
          key={end}
          label={texts[end]}
          mark={`(${words.optional})`}
          type="time"
          value={times[end]}
          error={end === "hoursUntil" && areHoursWrong ? texts.bothHours : undefined}
          onInput={(time) => onChange({ [end]: time })}
        />
      ))}
      {children}
    </div>
  );
}
