import type { JSX } from "preact";
import "./icon.css";

/** `size` is in CSS pixels, or any CSS length; without it the picture is 24 px. */
export type IconProps = { readonly size?: number | string | undefined; readonly class?: string | undefined };

/** A picture as a function, so that a bundle holds only those that it draws. */
export type Icon = (props: IconProps) => JSX.Element;

/**
 * Returns an inline picture on the 24 px grid, drawn in the colour of the text around it and silent to readers:
 * a word always stands beside it. `mirrors` is for pictures that point along the line of reading.
 */
export function drawing(path: string, { size = 24, class: extra }: IconProps, mirrors = false): JSX.Element {
  const classes = `ui-icon${mirrors ? " ui-icon--mirrors" : ""}${extra ? ` ${extra}` : ""}`;
  return (
    <svg class={classes} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
