import type { JSX } from "preact";
import { FieldFrame, type FieldFrameProps } from "./field.tsx";
import { ChevronDownIcon } from "./icons.tsx";

type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
};

type SelectProps<Value extends string> = FieldFrameProps & {
  readonly value: Value | "";
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
  /** Shown while nothing is chosen; it cannot be chosen again. */
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** Returns a choice of one from a list, with the platform's own list. */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const { value, options, onChoose, placeholder, disabled, ...frame } = props;
  return (
    <FieldFrame
      {...frame}
      control={(aria) => (
        <div class="ui-select">
          <select
            {...aria}
            class="ui-field__control ui-select__control"
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen) onChoose(chosen.value);
            }}
          >
            {placeholder !== undefined && (
              <option value="" disabled selected={value === ""}>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                selected={option.value === value}
              >
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDownIcon size={20} class="ui-select__arrow" />
        </div>
      )}
    />
  );
}
