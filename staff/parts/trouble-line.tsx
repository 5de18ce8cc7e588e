import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CrossIcon } from "../../shared/ui/icons.tsx";
import { houseLanguage, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { Asking } from "../desk/asking.ts";

/** Returns what became of the last command when it was not done: the rule in plain words, or "not sent" with another try. */
export function TroubleLine({ asking }: { readonly asking: Asking }): JSX.Element | null {
  const texts = t(deskTexts);
  const trouble = asking.trouble.value;
  if (trouble === undefined) return null;
  if (trouble.kind === "unsent") {
    return (
      <Notice
        kind="offline"
        title={texts.notSent}
        action={
          <Button kind="primary" onPress={trouble.again}>
            {texts.sendAgain}
          </Button>
        }
      >
        {texts.notSentHint}
      </Notice>
    );
  }
  const words = {
    rejected: () => (trouble.kind === "rejected" ? rejectionText(houseLanguage(), trouble.rejection) : ""),
    invalid: () => t(commonTexts).invalid,
    forbidden: () => t(commonTexts).notAllowed,
  };
  return (
    <Notice
      kind="error"
      action={
        <Button kind="quiet" icon={CrossIcon} onPress={asking.dismiss}>
          {texts.dismiss}
        </Button>
      }
    >
      {words[trouble.kind]()}
    </Notice>
  );
}
