import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import "./check-group.css";

type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type CheckGroupProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Returns a choice of any number; what is chosen keeps the order in which it is offered. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>): JSX.Element {
  const { choices, chosen } = props;
  const id = useId();
  const change = (value: Value, isChosen: boolean): void =>
    props.onChange(choices.map((one) => one.value).filter((one) => (one === value ? isChosen : chosen.includes(one))));
  const described = [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <fieldset
      class="admin-checks"
      aria-describedby={described || undefined}
      data-invalid={props.error ? "" : undefined}
    >
      <legend class="ui-field__label">{props.label}</legend>
      {props.error && (
        <p id={`${id}-error`} class="ui-field__error" role="alert">
          {props.error}
        </p>
      )}
      {props.hint && (
        <p id={`${id}-hint`} class="ui-field__hint">
          {props.hint}
        </p>
      )}
      <div class="admin-checks__choices">
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(isChosen) => change(value, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}
