import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { t } from "../shared/ui/language.ts";
import { press } from "../shared/ui/press.ts";
import { PersonIcon } from "../shared/ui/service-icons.tsx";
import { device } from "./device.ts";
import { noteActivity } from "./quiet.ts";

/** How the last wish for help went, while this visitor stands here. */
const help = signal<"none" | "asking" | "failed">("none");
/** So long the way to the reception desk stays on the button. */
const failedForMs = 12_000;

async function askHelp(): Promise<void> {
  const now = device.value;
  if (now.status !== "paired" || help.value === "asking") return;
  help.value = "asking";
  noteActivity();
  const { status } = await now.link.send(now.office, { type: "AskHelp" });
  help.value = status === "accepted" ? "none" : "failed";
  if (help.value === "failed") setTimeout(() => (help.value = "none"), failedForMs);
}

/** Returns the button that calls a person to this kiosk; it says so until somebody is on the way (H1, H2). */
export function HelpButton(): JSX.Element {
  const texts = t(kioskTexts);
  const now = device.value;
  const isAsked =
    now.status === "paired" && (now.view.value?.helpAsked ?? []).some((each) => each === now.pairing.device);
  const word = isAsked ? texts.helpAsked : help.value === "failed" ? texts.helpFailed : texts.help;
  return (
    <button type="button" class="aids__aid aids__help" aria-pressed={isAsked} {...press(() => void askHelp())}>
      <PersonIcon size="1.5em" />
      <span aria-live="polite">{word}</span>
    </button>
  );
}
