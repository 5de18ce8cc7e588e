import type { JSX } from "preact";
import { unansweredReasons } from "../../shared/contacts/commands.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { Choices } from "../parts/choices.tsx";
import type { Draft } from "./draft.ts";

type OutcomeFieldsProps = {
  readonly value: Pick<Draft, "outcome" | "reason">;
  readonly onChange: (change: Partial<Pick<Draft, "outcome" | "reason">>) => void;
  readonly mayStayOpen?: boolean;
};

/** Returns whether it was answered, and why not (R1). */
export function OutcomeFields({ value, onChange, mayStayOpen = false }: OutcomeFieldsProps): JSX.Element {
  const texts = t(contactsTexts);
  const outcomes = (["answered", "notAnswered", "open"] as const).slice(0, mayStayOpen ? 3 : 2);
  return (
    <>
      <Choices
        label={texts.answer}
        flowing
        value={value.outcome}
        choices={outcomes.map((each) => ({ value: each, label: texts.answers[each] }))}
        onChoose={(outcome) => onChange({ outcome })}
      />
      {value.outcome === "notAnswered" && (
        <Select
          label={texts.reason}
          value={value.reason}
          options={unansweredReasons.map((reason) => ({ value: reason, label: texts.reasons[reason] }))}
          onChoose={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}
