import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import "./checkbox.css";

/** Returns a box to tick with its word; the whole line is the target. */
export function Checkbox(props: {
  readonly label: Drawn;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}): JSX.Element {
  return (
    <label class="ui-checkbox">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
