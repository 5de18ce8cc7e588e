import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { Button } from "../shared/ui/button.tsx";
import type { Drawn } from "../shared/ui/drawn.ts";
import { Face } from "../shared/ui/face.tsx";
import { ArrowBackIcon, CheckIcon, ClockIcon, RepeatIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { InfoIcon } from "../shared/ui/state-icons.tsx";
import { ask, followLater, isAsking } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import type { Deed } from "./outcome.ts";
import type { Trouble } from "./trouble.ts";
import { go, wipe } from "./visit.ts";

/** Returns the thanks for a rating, or for one that had been given before. It leaves by itself. */
export function ThanksScreen({ isRepeated }: { readonly isRepeated: boolean }): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <Frame
      align="center"
      title={isRepeated ? texts.alreadyRated : texts.thanks}
      hint={isRepeated ? texts.alreadyRatedHint : texts.thanksHint}
      actions={
        <Button size="hall" kind="primary" wide icon={CheckIcon} onPress={wipe}>
          {t(commonTexts).done}
        </Button>
      }
    >
      <Picture>
        <Face value={5} size="1em" />
      </Picture>
    </Frame>
  );
}

/** Returns what stands while the hub has not answered. The deed keeps its id, so asking again is always safe. */
export function UnansweredScreen({ deed }: { readonly deed: Deed }): JSX.Element {
  const texts = t(kioskStateTexts);
  const isBusy = isAsking.value;
  useEffect(() => followLater(deed), [deed]);
  return (
    <Frame
      align="center"
      title={texts.unansweredTitle}
      hint={texts.unansweredHint}
      actions={
        <>
          <Button size="hall" kind="primary" wide icon={RepeatIcon} isBusy={isBusy} onPress={() => void ask(deed)}>
            {isBusy ? t(commonTexts).working : t(commonTexts).retry}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} disabled={isBusy} onPress={wipe}>
            {t(kioskTexts).toStart}
          </Button>
        </>
      }
    >
      <Picture>
        <ClockIcon size="1em" />
      </Picture>
    </Frame>
  );
}

/** Returns why the hub said no, and the way back. */
export function RefusedScreen({ trouble }: { readonly trouble: Trouble }): JSX.Element {
  const { title, hint } = t(kioskStateTexts).troubles[trouble];
  return (
    <Frame
      align="center"
      title={title}
      hint={hint}
      actions={
        <Button size="hall" kind="primary" wide icon={ArrowBackIcon} onPress={() => go({ at: "start", page: 0 })}>
          {t(kioskTexts).toStart}
        </Button>
      }
    >
      <Picture>
        <InfoIcon size="1em" />
      </Picture>
    </Frame>
  );
}

function Picture({ children }: { readonly children: Drawn }): JSX.Element {
  return <div class="kiosk__picture">{children}</div>;
}
