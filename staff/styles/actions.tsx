import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { ArrowNextIcon, CheckIcon, PlusIcon } from "../../shared/ui/icons.tsx";
import { Keycap } from "../../shared/ui/keycap.tsx";
import { t } from "../../shared/ui/language.ts";
import { LanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { showToast } from "../../shared/ui/toast.tsx";
import { Part } from "./part.tsx";
import { stylesTexts } from "./texts.ts";

const kinds = ["primary", "secondary", "quiet", "danger"] as const;
const sizes = ["desk", "large", "hall"] as const;

/** Returns buttons of every kind, size and state, and what they open. */
export function Actions(): JSX.Element {
  const texts = t(commonTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <Part title={t(stylesTexts).actions}>
      {sizes.map((size) => (
        <div key={size} class="styles__row">
          {kinds.map((kind) => (
            <Button key={kind} kind={kind} size={size} icon={CheckIcon}>
              {texts.confirm}
            </Button>
          ))}
          <Button size={size} iconAfter={ArrowNextIcon} isOn>
            {texts.next}
          </Button>
          <Button size={size} isBusy>
            {texts.working}
          </Button>
          <Button size={size} disabled>
            {texts.done}
          </Button>
        </div>
      ))}
      <div class="styles__row">
        <Button icon={PlusIcon} keyName="N" onPress={() => setAsking(true)}>
          {t(stylesTexts).ask}
        </Button>
        <Button onPress={() => showToast({ text: texts.done, undo: { label: texts.undo, act: () => undefined } })}>
          {t(stylesTexts).say}
        </Button>
        <Button onPress={() => showToast({ text: texts.problem, kind: "problem" })}>{texts.problem}</Button>
        <Keycap name="Space" />
        <LanguageSwitch />
      </div>
      {isAsking && (
        <Dialog
          title={t(stylesTexts).ask}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="primary" onPress={() => setAsking(false)}>
                {texts.confirm}
              </Button>
              <Button onPress={() => setAsking(false)}>{texts.cancel}</Button>
            </>
          }
        >
          <p>{t(stylesTexts).sentence}</p>
        </Dialog>
      )}
    </Part>
  );
}
