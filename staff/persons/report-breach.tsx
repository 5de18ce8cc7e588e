import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { toLatinDigits } from "../../shared/i18n/digits.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { readClock } from "../../shared/ui/clock.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextArea, TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { showToast } from "../../shared/ui/toast.tsx";
import { request } from "../admin/api.ts";

const longestHours = 720;
const mostLetters = 2_000;

type ReportBreachProps = {
  readonly office: string;
  readonly onReported: () => Promise<void>;
  readonly onClose: () => void;
};

/** Returns the form of an incident; its 72 hours run from when it was known, not from when somebody wrote it down. */
export function ReportBreach({ office, onReported, onClose }: ReportBreachProps): JSX.Element {
  const texts = t(ledgerTexts);
  const [what, setWhat] = useState("");
  const [hours, setHours] = useState("0");
  const [wrong, setWrong] = useState<"what" | "hours" | "trouble" | undefined>();
  const [isBusy, setBusy] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const ago = hoursOf(hours);
    if (what.trim() === "") return setWrong("what");
    if (ago === undefined) return setWrong("hours");
    setWrong(undefined);
    setBusy(true);
    const knownAt = Math.floor(readClock()) - ago * 60 * minuteMs;
    const asked = await request<object>("POST", `/offices/${office}/breaches`, { what, knownAt });
    setBusy(false);
    if (asked.status !== "done") return setWrong("trouble");
    showToast({ text: texts.recorded });
    onClose();
    await onReported();
  };
  return (
    <Dialog title={texts.record} onClose={onClose}>
      <form class="persons__form" noValidate onSubmit={save}>
        <TextArea
          label={texts.what}
          hint={texts.breachesHint}
          error={wrong === "what" ? texts.whatWrong : undefined}
          value={what}
          maxLength={mostLetters}
          onInput={setWhat}
        />
        <TextField
          label={texts.hoursAgo}
          hint={texts.hoursAgoHint}
          error={wrong === "hours" ? texts.hoursAgoWrong : undefined}
          value={hours}
          inputMode="numeric"
          dir="ltr"
          onInput={setHours}
        />
        {wrong === "trouble" && <Notice kind="error">{texts.trouble}</Notice>}
        <div class="persons__actions">
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {t(commonTexts).save}
          </Button>
          <Button onPress={onClose}>{t(commonTexts).cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whole hours in either digits; undefined where it is no such number. */
function hoursOf(text: string): number | undefined {
  const digits = toLatinDigits(text).trim();
  const hours = /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
  return hours <= longestHours ? hours : undefined;
}
