import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { SuggestionKind, Topic } from "../../shared/improvements/commands.ts";
import type { Channel } from "../../shared/office/commands.ts";
import { TextArea } from "../../shared/ui/field.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import { apart, type ImprovementWork } from "./work.ts";

/** Returns the dialog that takes down what somebody said at the desk, by phone or by letter (R20). */
export function FileDialog({ work }: { readonly work: ImprovementWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { setup } = work;
  const [kind, setKind] = useState<SuggestionKind>("suggestion");
  const [channel, setChannel] = useState<Channel>("interview");
  const [topic, setTopic] = useState<Topic>("other");
  const [service, setService] = useState("");
  const [words, setWords] = useState("");
  const [isAsked, setAsked] = useState(false);
  const file = async (): Promise<boolean> => {
    setAsked(true);
    const text = words.trim();
    if (text === "") return false;
    const command = { type: "FileSuggestion", kind, channel, topic, text } as const;
    const done = await work.send(service === "" ? command : { ...command, service }, ({ result }) =>
      texts.filed(apart(String(result?.["number"] ?? ""))),
    );
    return done !== undefined;
  };
  const topics = Object.keys(texts.topics) as Topic[];
  return (
    <DialogForm
      title={texts.fileTitle}
      confirm={texts.fileNow}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={file}
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
      <TextArea
        label={texts.text}
        error={isAsked && words.trim() === "" ? texts.writeText : undefined}
        value={words}
        maxLength={2_000}
        onInput={setWords}
      />
      <Select
        label={texts.topic}
        value={topic}
        options={topics.map((value) => ({ value, label: texts.topics[value] }))}
        onChoose={setTopic}
      />
      <Select
        label={texts.channel}
        value={channel}
        options={(setup?.channels ?? [])
          .filter(({ isOn }) => isOn)
          .map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChoose={setChannel}
      />
      <Select
        label={texts.service}
        value={service}
        options={[
          { value: "", label: texts.anyService },
          ...(setup?.services ?? []).map(({ id, name }) => ({ value: id, label: local(name) })),
        ]}
        onChoose={setService}
      />
    </DialogForm>
  );
}
