import type { JSX } from "preact";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { readingTexts } from "../../shared/i18n/texts/reading.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CheckIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { tell } from "../desk/undo.ts";
import { useWatch } from "../parts/use-watch.ts";
import type { DocumentWork } from "./work.ts";

/** Returns the way to confirm that one has read the policy in force, as long as one has not (R23). */
export function Acknowledge({ work }: { readonly work: DocumentWork }): JSX.Element | null {
  const texts = t(libraryTexts);
  const { link, office, document, asking } = work;
  const unread = useWatch(link, office, "reading").message.value?.data.unread ?? [];
  const mine = unread.find((each) => each.document === document.id);
  if (!mine) return null;
  const confirm = async (): Promise<void> => {
    const answer = await asking.ask({ type: "AcknowledgeVersion", document: document.id, version: mine.version });
    if (answer) tell(texts.confirmed);
  };
  return (
    <Notice
      kind="warn"
      title={t(readingTexts).unread(local(mine.title))}
      action={
        <Button
          kind="primary"
          icon={CheckIcon}
          isBusy={asking.busy.value === "AcknowledgeVersion"}
          onPress={() => void confirm()}
        >
          {texts.confirmRead}
        </Button>
      }
    />
  );
}
