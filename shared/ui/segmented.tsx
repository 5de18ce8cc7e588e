import type { JSX } from "preact";
import { useId } from "preact/hooks";
import "./segmented.css";

type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** The language of the word, where it is not the page's. */
  readonly lang?: string | undefined;
};

type SegmentedProps<Value extends string> = {
  /** What is being chosen; for readers. */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly size?: "desk" | "hall" | undefined;
  readonly tone?: "brand" | "quiet" | undefined;
};

/** Returns a choice of one among a few words in a row; arrow keys move within it as in any radio group. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): JSX.Element {
  const name = useId();
  const { size = "desk", tone = "brand" } = props;
  return (
    <fieldset class={`ui-segmented ui-segmented--${size} ui-segmented--${tone}`}>
      <legend class="visually-hidden">{props.label}</legend>
      {props.segments.map((segment) => (
        <label key={segment.value} class="ui-segmented__segment" lang={segment.lang}>
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === props.value}
            onChange={() => props.onChoose(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
