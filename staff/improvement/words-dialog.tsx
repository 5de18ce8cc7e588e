import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Command } from "../../shared/protocol/wire.ts";
import { TextArea } from "../../shared/ui/field.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { ImprovementLine } from "./work.ts";

/** Returns a dialog that takes down somebody's own words; they go into the vault. */
export function WordsDialog(props: {
  readonly work: ImprovementLine;
  readonly title: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly confirm: string;
  /** What to say where nothing was written. */
  readonly missing: string;
  readonly most: number;
  readonly first?: string | undefined;
  readonly command: (words: string) => Command;
}): JSX.Element {
  const { work, command } = props;
  const [words, setWords] = useState(props.first ?? "");
  const [isAsked, setAsked] = useState(false);
  const confirm = async (): Promise<boolean> => {
    setAsked(true);
    const written = words.trim();
    return written !== "" && (await work.send(command(written))) !== undefined;
  };
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={confirm}
    >
      <TextArea
        label={props.label}
        hint={props.hint}
        error={isAsked && words.trim() === "" ? props.missing : undefined}
        value={words}
        maxLength={props.most}
        onInput={setWords}
      />
    </DialogForm>
  );
}
