import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Command } from "../../shared/protocol/wire.ts";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { CaseWork } from "./work.ts";

type ChoiceDialogProps<Value extends string> = {
  readonly work: CaseWork;
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  /** Each value in words, the first one chosen beforehand. */
  readonly choices: Readonly<Record<Value, string>>;
  readonly command: (value: Value) => Command;
  /** What is sent once that is accepted. */
  readonly next?: Command | undefined;
  /** What follows from it, in a sentence. */
  readonly hint?: string | undefined;
  readonly isDanger?: boolean;
};

/** Returns a dialog that asks for one of a few reasons or ways, and sends what follows from it. */
export function ChoiceDialog<Value extends string>(props: ChoiceDialogProps<Value>): JSX.Element {
  const { work, choices, command, next } = props;
  const values = Object.keys(choices) as Value[];
  const [value, setValue] = useState<Value | undefined>(values[0]);
  const send = async (): Promise<boolean> => {
    if (value === undefined || !(await work.send(command(value)))) return false;
    return next === undefined || work.send(next);
  };
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      asking={work.asking}
      isDanger={props.isDanger}
      onClose={() => work.show(undefined)}
      onConfirm={send}
    >
      {props.hint !== undefined && <p>{props.hint}</p>}
      <Choices
        label={props.label}
        value={value}
        choices={values.map((each) => ({ value: each, label: choices[each] }))}
        onChoose={setValue}
      />
    </DialogForm>
  );
}
