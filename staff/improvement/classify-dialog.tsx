import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { SuggestionKind, Topic } from "../../shared/improvements/commands.ts";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { SuggestionWork } from "./work.ts";

/** Returns the dialog that says what it is and about what; a complaint goes to the managers (I7). */
export function ClassifyDialog({ work }: { readonly work: SuggestionWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { shown } = work;
  const [kind, setKind] = useState<SuggestionKind>(shown.kind);
  const [topic, setTopic] = useState<Topic>(shown.topic);
  const topics = Object.keys(texts.topics) as Topic[];
  return (
    <DialogForm
      title={texts.classifyTitle}
      confirm={texts.classify}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () =>
        (await work.send({ type: "ClassifySuggestion", suggestion: shown.id, kind, topic })) !== undefined
      }
    >
      <Choices
        label={texts.filterKind}
        value={kind}
        choices={[
          { value: "suggestion", label: texts.kinds.suggestion },
          { value: "complaint", label: texts.kinds.complaint, hint: texts.kindHint },
        ]}
        onChoose={setKind}
        flowing
      />
      <Select
        label={texts.topic}
        value={topic}
        options={topics.map((value) => ({ value, label: texts.topics[value] }))}
        onChoose={setTopic}
      />
    </DialogForm>
  );
}
