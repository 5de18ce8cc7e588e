import type { JSX } from "preact";
import { FieldFrame } from "../../../shared/ui/field.tsx";
import { wholeNumber } from "../field-problem.ts";

type RuleFieldProps = {
  readonly text: {
    readonly label: string;
    readonly unit: (count: number) => string;
    readonly says: string;
  };
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (typed: string) => void;
};

/** Returns one number with its unit beside it and what it does beneath it. */
export function RuleField({ text, value, error, onInput }: RuleFieldProps): JSX.Element {
  return (
    <FieldFrame
      label={text.label}
      hint={text.says}
      error={error}
      control={(aria) => (
        <span class="admin-rule">
          <input
            {...aria}
            class="ui-field__control admin-rule__number"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <span class="admin-rule__unit">{text.unit(wholeNumber(value) ?? 0)}</span>
        </span>
      )}
    />
  );
}
