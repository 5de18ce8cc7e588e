import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { houseLanguage, local, t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import { typedDay } from "./typed-day.ts";
import type { CaseWork } from "./work.ts";

type Calendar = "gregory" | "umalqura";

/** Returns the dialog in which a document is matched: seen, compared, and until when it is valid (R3). */
export function MatchDialog({ work, document }: { readonly work: CaseWork; readonly document: string }): JSX.Element {
  const texts = t(casesTexts);
  const [calendar, setCalendar] = useState<Calendar>("umalqura");
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const asked = work.shown.papers.find((each) => each.asked.id === document)?.asked;
  const date = typedDay(typed);
  const match = async (): Promise<boolean> => {
    setAsked(true);
    if (asked?.expires && date === undefined) return false;
    const expiry = asked?.expires && date !== undefined ? { expiry: { calendar, date } } : {};
    return work.send({ type: "MatchDocument", case: work.shown.id, document, ...expiry });
  };
  return (
    <DialogForm
      title={texts.matchTitle(asked ? local(asked.name) : document)}
      confirm={texts.matchConfirm}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={match}
    >
      <p>{texts.matchHint}</p>
      {asked?.expires && (
        <>
          <Segmented<Calendar>
            label={texts.calendar}
            value={calendar}
            onChoose={setCalendar}
            segments={(["umalqura", "gregory"] as const).map((value) => ({ value, label: texts.calendars[value] }))}
          />
          <TextField
            label={texts.expiry}
            hint={texts.expiryHint}
            error={
              isAsked && date === undefined ? rejectionText(houseLanguage(), { code: "ExpiryRequired" }) : undefined
            }
            value={typed}
            onInput={setTyped}
            dir="ltr"
            inputMode="numeric"
          />
        </>
      )}
    </DialogForm>
  );
}
