import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { tabletTexts } from "../../shared/i18n/texts/tablet.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Slate } from "./slate.ts";

/** Returns what stands on a tablet that belongs to no office yet, or no longer: its code. */
export function PairingForm({
  slate,
  wasRevoked,
}: {
  readonly slate: Slate;
  readonly wasRevoked: boolean;
}): JSX.Element {
  const texts = t(tabletTexts);
  const [code, setCode] = useState("");
  const attempt = slate.attempt.value;
  const pair = (): void => {
    if (code.trim() !== "") void slate.pair(code.trim());
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    pair();
  };
  return (
    <form class="tablet__calm" onSubmit={onSubmit}>
      <h1 class="tablet__title">{texts.pairTitle}</h1>
      <p class="tablet__hint">{wasRevoked ? texts.pairRevoked : texts.pairHint}</p>
      <TextField
        label={texts.pairCode}
        value={code}
        dir="ltr"
        maxLength={8}
        autoComplete="off"
        error={attempt === "idle" || attempt === "busy" ? undefined : texts.pairRefused[attempt]}
        onInput={(typed) => setCode(typed.toUpperCase())}
      />
      <Button kind="primary" size="hall" isBusy={attempt === "busy"} onPress={pair}>
        {texts.pairAction}
      </Button>
    </form>
  );
}
