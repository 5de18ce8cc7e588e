import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import type { Icon } from "./icon.tsx";
import { Keycap } from "./keycap.tsx";
import { press } from "./press.ts";
import "./button.css";

export type ButtonProps = {
  readonly children: Drawn;
  readonly onPress?: (() => void) | undefined;
  readonly kind?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  /** `hall` is at least 20 mm high and acts as a touch target (press.ts); `desk` is for keyboard and mouse. */
  readonly size?: "desk" | "large" | "hall" | undefined;
  readonly icon?: Icon | undefined;
  /** After the word instead of before it, for pictures that point onward. */
  readonly iconAfter?: Icon | undefined;
  /** The key that does the same; shown, not bound (keys.ts binds). */
  readonly keyName?: string | undefined;
  readonly isBusy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** For a button that stays on, like an aid. */
  readonly isOn?: boolean | undefined;
  /** Fills the line. */
  readonly wide?: boolean | undefined;
  readonly type?: "button" | "submit" | undefined;
  /** What readers say, where the visible words alone are unclear. */
  readonly label?: string | undefined;
  readonly id?: string | undefined;
};

/** Returns a button; while busy it keeps its place and its focus and does nothing. */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = "secondary", size = "desk", icon: Before, iconAfter: After, isBusy = false } = props;
  const act = (): void => {
    if (!isBusy) props.onPress?.();
  };
  const iconSize = size === "hall" ? "1.35em" : "1.25em";
  return (
    <button
      type={props.type ?? "button"}
      id={props.id}
      class={`ui-button ui-button--${kind} ui-button--${size}${props.wide ? " ui-button--wide" : ""}`}
      disabled={props.disabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-pressed={props.isOn}
      aria-label={props.label}
      aria-keyshortcuts={props.keyName}
      {...(size === "hall" ? press(act) : { onClick: act })}
    >
      {Before && <Before size={iconSize} />}
      <span class="ui-button__word">{props.children}</span>
      {After && <After size={iconSize} />}
      {props.keyName && <Keycap name={props.keyName} />}
    </button>
  );
}
