import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Command } from "../../shared/protocol/wire.ts";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { ImprovementLine } from "./work.ts";

/** Returns a dialog that asks for one of a few ways or reasons, and sends what follows from it. */
export function ChoiceDialog<Value extends string>(props: {
  readonly work: ImprovementLine;
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  /** Each value in words, the first one chosen beforehand. */
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly command: (value: Value) => Command;
}): JSX.Element {
  const { work, choices, command } = props;
  const [value, setValue] = useState<Value | undefined>(choices[0]?.[0]);
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () => value !== undefined && (await work.send(command(value))) !== undefined}
    >
      <Choices
        label={props.label}
        value={value}
        choices={choices.map(([each, label]) => ({ value: each, label }))}
        onChoose={setValue}
      />
    </DialogForm>
  );
}
