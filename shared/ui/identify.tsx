import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { identifyTexts } from "../i18n/texts/identify.ts";
import { t } from "./language.ts";
import type { Link } from "./link.ts";
import "./identify.css";

/** Long enough to be found by somebody who walks through the hall. */
const shownForMs = 10_000;

const shown = signal<string | undefined>(undefined);
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows this device's name whenever a manager looks for it; the answer stops it. */
export function showWhenAsked(link: Link): () => void {
  return link.onAsked(({ ask, name }) => {
    if (ask !== "identify") return;
    clearTimeout(hiding);
    shown.value = name;
    hiding = setTimeout(() => {
      shown.value = undefined;
    }, shownForMs);
  });
}

/** Returns the device's name over the whole screen while somebody looks for it. Touches go through to what is below. */
export function Identify(): JSX.Element {
  return (
    <div class="ui-identify" role="status">
      {shown.value !== undefined && (
        <p class="ui-identify__panel">
          <span class="ui-identify__title">{t(identifyTexts)}</span>
          <bdi class="ui-identify__name">{shown.value}</bdi>
        </p>
      )}
    </div>
  );
}
