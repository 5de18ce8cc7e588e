import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { Button } from "../../shared/ui/button.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { type Work, zoneOf } from "./work.ts";

/** Returns who at a kiosk waits for a person, on every desk until somebody says that she is going (H2). */
export function HelpNotice({ work }: { readonly work: Work }): JSX.Element {
  const texts = t(deskTexts);
  const { view, setup, asking } = work;
  const writing = { language: language.value, zone: zoneOf(setup) };
  return (
    <>
      {view.help.map(({ device, since }) => (
        <Notice
          key={device}
          kind="warn"
          title={texts.helpTitle}
          action={
            <Button kind="primary" onPress={() => void asking.ask({ type: "GoHelp", device })}>
              {texts.helpGo}
            </Button>
          }
        >
          {texts.helpSince(clockTime(since, writing))}
        </Notice>
      ))}
    </>
  );
}
