import type { JSX } from "preact";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { FieldFrame, TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { type Calendar, type DayName, isDayRight, isNeeded, type VersionDraft } from "./version-draft.ts";

type FieldsProps = {
  readonly draft: VersionDraft;
  readonly isPolicy: boolean;
  /** After the first try to save what is wrong is said. */
  readonly isAsked: boolean;
  readonly onChange: (draft: VersionDraft) => void;
};

/** Returns the fields of a new version. */
export function VersionFields(props: FieldsProps): JSX.Element {
  const { draft, isPolicy, isAsked, onChange } = props;
  const texts = t(libraryTexts);
  return (
    <>
      <FieldFrame
        label={texts.file}
        hint={texts.fileHint}
        error={isAsked && draft.file === undefined ? texts.fileMissing : undefined}
        control={(aria) => (
          <input
            {...aria}
            type="file"
            accept=".md,.markdown,.txt,.pdf,text/markdown,text/plain,application/pdf"
            onChange={(event) => onChange({ ...draft, file: event.currentTarget.files?.[0] })}
          />
        )}
      />
      <Segmented<Calendar>
        label={texts.calendar}
        value={draft.calendar}
        onChoose={(calendar) => onChange({ ...draft, calendar })}
        segments={(["umalqura", "gregory"] as const).map((value) => ({ value, label: texts.calendars[value] }))}
      />
      <DayField {...props} name="effectiveFrom" label={texts.effectiveFrom} />
      <TextField
        label={texts.meeting}
        mark={isPolicy ? undefined : `(${texts.optional})`}
        error={isAsked && isPolicy && draft.meeting.trim() === "" ? texts.meetingMissing : undefined}
        value={draft.meeting}
        maxLength={40}
        autoComplete="off"
        onInput={(meeting) => onChange({ ...draft, meeting })}
      />
      <DayField {...props} name="meetingDay" label={texts.meetingDay} />
      <DayField {...props} name="review" label={texts.review} />
    </>
  );
}

function DayField(props: FieldsProps & { readonly name: DayName; readonly label: string }): JSX.Element {
  const { draft, isPolicy, isAsked, onChange, name, label } = props;
  const texts = t(libraryTexts);
  return (
    <TextField
      label={label}
      mark={isNeeded(draft, name, isPolicy) ? undefined : `(${texts.optional})`}
      hint={texts.dayHint}
      error={isAsked && !isDayRight(draft, name, isPolicy) ? texts.dayWrong : undefined}
      value={draft[name]}
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      onInput={(typed) => onChange({ ...draft, [name]: typed })}
    />
  );
}
