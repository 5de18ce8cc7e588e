import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { VISITOR_LANGUAGES } from "../shared/i18n/languages.ts";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { Button } from "../shared/ui/button.tsx";
import { KeyIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../shared/ui/language-switch.tsx";
import { Logo } from "../shared/ui/logo.tsx";
import { Notice } from "../shared/ui/notice.tsx";
import { type PairingTrouble, pairWith } from "./device.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import { Keys, Typed, useKeyboard } from "./keypad.tsx";
import { pairingAlphabet, pairingLength, typePairing } from "./typed-code.ts";
import "./pairing-screen.css";

const keys = [...pairingAlphabet];
const emptyCode = "·".repeat(pairingLength);

type PairingProps = { readonly isBusy: boolean; readonly trouble: PairingTrouble | undefined };

/** Returns the screen of a browser that is no kiosk yet, for whoever sets it up. */
export function PairingScreen({ isBusy, trouble }: PairingProps): JSX.Element {
  const texts = t(kioskStateTexts);
  const typed = useSignal("");
  const isWhole = typed.value.length === pairingLength;
  const pair = (): void => {
    if (isWhole && !isBusy) void pairWith(typed.value);
  };
  const onKey = (key: string): void => {
    if (!isBusy) typed.value = typePairing(typed.value, key);
  };
  useKeyboard(onKey, pair);
  return (
    <div class="kiosk kiosk--start">
      <header class="kiosk__head">
        <div class="kiosk__brand">
          <Logo size="1em" />
          <p class="kiosk__office">{t(commonTexts).product}</p>
        </div>
        <VisitorLanguageSwitch size="hall" languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      </header>
      <main class="kiosk__main">
        <div class="kiosk__heading">
          <h1 class="kiosk__title">{texts.pairTitle}</h1>
          <p class="kiosk__hint">{texts.pairHint}</p>
        </div>
        <div class="kiosk__body">
          {trouble && <Notice kind={trouble === "revoked" ? "info" : "warn"}>{texts.pairTroubles[trouble]}</Notice>}
          <Typed
            label={texts.pairCode}
            text={typed.value === "" ? "" : typed.value.padEnd(pairingLength, "·")}
            example={emptyCode}
          />
          <Keys kind="all" label={texts.pairCode} keys={keys} onKey={onKey} hasErase />
          {!isSecureContext && <Notice kind="hint">{texts.plainHttp}</Notice>}
        </div>
        <div class="kiosk__actions">
          <Button
            size="hall"
            kind="primary"
            wide
            icon={KeyIcon}
            isBusy={isBusy}
            disabled={!isWhole && !isBusy}
            onPress={pair}
          >
            {isBusy ? texts.pairing : texts.pairNow}
          </Button>
        </div>
      </main>
    </div>
  );
}
