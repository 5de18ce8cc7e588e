import type { JSX } from "preact";
import "./icon.css";

/** The five answers of the survey, from very bad (1) to excellent (5). */
export type FaceValue = 1 | 2 | 3 | 4 | 5;

type FaceProps = {
  readonly value: FaceValue;
  /** CSS pixels or any CSS length. */
  readonly size?: number | string | undefined;
  /** `fine` draws a thin ring for faces of text size. */
  readonly line?: "bold" | "fine" | undefined;
};

const MOUTHS: Readonly<Record<FaceValue, string>> = {
  1: "M19.8 46.5C22 42 26.4 39.4 32 39.4s10 2.6 12.2 7.1",
  2: "M21.5 45.2C24 42.4 27.6 41 32 41s8 1.4 10.5 4.2",
  3: "M22 43.4h20",
  4: "M21.5 41C24 44.4 27.6 46 32 46s8-1.6 10.5-5",
  5: "M19.2 38.8C21.4 43.8 26 46.6 32 46.6s10.6-2.8 12.8-7.8",
};

/** Returns the face of one answer; its word stands beside it, so the picture itself is silent to readers. */
export function Face({ value, size = 64, line = "bold" }: FaceProps): JSX.Element {
  const width = line === "bold" ? 3.6 : 2.6;
  return (
    <svg
      class={`ui-face ui-face--${value}`}
      viewBox="0 0 64 64"
      width={size}
      height={size}
      stroke-width={width}
      aria-hidden="true"
      focusable="false"
    >
      <circle class="ui-face__ground" cx="32" cy="32" r={32 - width / 2} />
      <circle class="ui-face__eye" cx="22.1" cy="25.2" r="2.8" />
      <circle class="ui-face__eye" cx="41.9" cy="25.2" r="2.8" />
      <path d={MOUTHS[value]} />
    </svg>
  );
}
