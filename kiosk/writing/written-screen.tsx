import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { writeTexts } from "../../shared/i18n/texts/kiosk-write.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CheckIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Frame } from "../frame.tsx";
import { wipe } from "../visit.ts";
import "./write-screen.css";

/** Returns the thanks for what was written, with its number, or that the kiosk keeps it until the hub is back. */
export function WrittenScreen(props: { readonly number: string | undefined }): JSX.Element {
  const { number } = props;
  const texts = t(writeTexts);
  return (
    <Frame
      align="center"
      title={number === undefined ? texts.writtenKept : texts.written}
      hint={number === undefined ? texts.writtenKeptHint : texts.writtenHint}
      actions={
        <Button size="hall" kind="primary" wide icon={CheckIcon} onPress={wipe}>
          {t(commonTexts).done}
        </Button>
      }
    >
      {number === undefined ? (
        <div class="kiosk__picture">
          <CheckIcon size="1em" />
        </div>
      ) : (
        <p class="write__number">
          <span>{texts.number}</span>
          <bdi class="write__code">{number}</bdi>
        </p>
      )}
    </Frame>
  );
}
