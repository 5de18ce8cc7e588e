import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { questionTexts } from "../../shared/i18n/texts/questions.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { OpenVisit } from "./visit.ts";

type Opened = ComponentType<{ readonly visit: OpenVisit; readonly onClose: () => void }>;

type QuestionsButtonProps = { readonly visit: OpenVisit; readonly name?: string };

/** Returns the button to the questions about a service; their code and texts come when it is pressed. */
export function QuestionsButton({ visit, name }: QuestionsButtonProps): JSX.Element {
  const opened = useSignal<{ readonly Part: Opened } | "failed" | undefined>(undefined);
  const texts = t(questionTexts);
  const open = (): void => {
    import("./questions.tsx").then(
      ({ Questions }) => (opened.value = { Part: Questions }),
      () => (opened.value = "failed"),
    );
  };
  const now = opened.value;
  return (
    <>
      <Button size="large" kind="quiet" wide onPress={open}>
        {name ?? texts.open}
      </Button>
      {now === "failed" && <Notice kind="error">{texts.failed}</Notice>}
      {typeof now === "object" && <now.Part visit={visit} onClose={() => (opened.value = undefined)} />}
    </>
  );
}
