import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Drawn } from "../../shared/ui/drawn.ts";
import "./choices.css";

type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: Drawn;
  readonly hint?: Drawn | undefined;
};

type ChoicesProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  /** Words in a flowing row instead of lines. */
  readonly flowing?: boolean | undefined;
};

/** Returns a choice of one among sentences; arrow keys move within it as in any radio group. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset class={`choices${props.flowing ? " choices--flowing" : ""}`}>
      <legend class="choices__legend">{props.label}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} class="choices__choice">
          <input
            class="choices__mark"
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            onChange={() => props.onChoose(choice.value)}
          />
          <span class="choices__label">{choice.label}</span>
          {choice.hint !== undefined && <span class="choices__hint">{choice.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
