import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { minutesText } from "../../shared/i18n/minutes.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import type { PauseReason } from "../../shared/office/commands.ts";
import { language, t } from "../../shared/ui/language.ts";
import type { Link } from "../../shared/ui/link.ts";
import type { Asking } from "../desk/asking.ts";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";

type PauseDialogProps = { readonly asking: Asking; readonly link: Link; readonly onClose: () => void };

const reasons: readonly PauseReason[] = ["prayer", "break", "meeting", "technical", "other"];
const minuteMs = 60_000;
/** Minutes until the office is back; none when it cannot be said. */
const lengths = ["15", "20", "30", "45", "none"] as const;

/** Returns the question why the office pauses and when it is back; both are shown in the hall. */
export function PauseDialog({ asking, link, onClose }: PauseDialogProps): JSX.Element {
  const texts = t(overviewTexts).office;
  const reason = useSignal<PauseReason>("prayer");
  const length = useSignal<(typeof lengths)[number]>("20");
  const pause = async (): Promise<boolean> => {
    const until = length.value === "none" ? {} : { until: Math.round(link.now() + Number(length.value) * minuteMs) };
    return (await asking.ask({ type: "PauseOffice", reason: reason.value, ...until })) !== undefined;
  };
  return (
    <DialogForm title={texts.pauseTitle} confirm={texts.pause} asking={asking} onConfirm={pause} onClose={onClose}>
      <p>{texts.pauseHint}</p>
      <Choices
        label={texts.reason}
        value={reason.value}
        choices={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
        onChoose={(chosen) => {
          reason.value = chosen;
        }}
        flowing
      />
      <Choices
        label={texts.until}
        value={length.value}
        choices={lengths.map((value) => ({
          value,
          label: value === "none" ? texts.noTime : minutesText(Number(value), language.value),
        }))}
        onChoose={(chosen) => {
          length.value = chosen;
        }}
        flowing
      />
    </DialogForm>
  );
}
