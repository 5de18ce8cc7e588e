import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Button } from "../../shared/ui/button.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { CaseWork } from "./work.ts";

/** Returns that the statement lies on a tablet and waits to be signed, with the way to take it off again. */
export function TabletAsked({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const texts = t(casesTexts);
  const { shown, setup, send, busy } = work;
  if (!shown.asked) return null;
  const { counter: id } = shown.asked;
  const counter = setup?.counters.find((each) => each.id === id)?.name;
  return (
    <Notice
      kind="info"
      title={texts.onTablet(`\u2068${counter ? local(counter) : id}\u2069`)}
      action={
        <Button
          isBusy={busy === "CancelSignature"}
          onPress={() => void send({ type: "CancelSignature", case: shown.id })}
        >
          {texts.takeOffTablet}
        </Button>
      }
    />
  );
}
