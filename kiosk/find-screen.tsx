import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { parseTicketCode } from "../shared/i18n/ticket-code.ts";
import { Button } from "../shared/ui/button.tsx";
import { Code } from "../shared/ui/code.tsx";
import { ArrowBackIcon, ArrowNextIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { Frame } from "./frame.tsx";
import { Keys, Typed, useKeyboard } from "./keypad.tsx";
import { shownTicket, typeTicket } from "./typed-code.ts";
import { go, step, stepBefore } from "./visit.ts";
import "./find-screen.css";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

type FindProps = { readonly view: KioskView; readonly purpose: "look" | "rate" };

/** Returns the pad on which a ticket's number is typed: today's letters, and digits. */
export function FindScreen({ view, purpose }: FindProps): JSX.Element {
  const texts = t(kioskTexts);
  const typed = useSignal("");
  const letters = [...new Set(view.services.map(({ letter }) => letter))].sort();
  const example = `${letters[0] ?? "A"}-012`;
  const code = parseTicketCode(typed.value);
  const onKey = (key: string): void => {
    typed.value = typeTicket(typed.value, key);
  };
  const onward = (): void => {
    if (code !== undefined) go(purpose === "look" ? { at: "status", code } : { at: "rate", code });
  };
  useKeyboard(onKey, onward);
  return (
    <Frame
      title={texts.findTicketTitle}
      hint={
        <>
          {texts.findTicketHint} <Code code={example} />
        </>
      }
      actions={
        <>
          <Button
            size="hall"
            kind="primary"
            wide
            iconAfter={ArrowNextIcon}
            disabled={code === undefined}
            onPress={onward}
          >
            {purpose === "look" ? texts.showTicket : texts.useNumber}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} onPress={() => go(stepBefore(step.value))}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      <div class="find">
        <Typed label={texts.yourTicket} text={shownTicket(typed.value)} example={example} />
        <div class="find__keys">
          <Keys kind="letters" label={texts.letters} keys={letters} onKey={onKey} />
          <Keys kind="digits" label={texts.digits} keys={digits} onKey={onKey} hasErase />
        </div>
      </div>
    </Frame>
  );
}
