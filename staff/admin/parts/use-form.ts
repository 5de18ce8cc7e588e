import type { RefObject, TargetedEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problems } from "../field-problem.ts";
import type { Outcome, Trouble } from "../outcome.ts";
import { problemText } from "./problem-text.ts";

export type Form<Field extends string> = {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly onSubmit: (event: TargetedEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  readonly trouble: Trouble | undefined;
  /** The sentence beside the field, if something is wrong with it. */
  readonly problemOf: (field: Field) => string | undefined;
};

type FormUse<Field extends string> = {
  /** What is wrong before anything is sent. */
  readonly check: () => Problems<Field>;
  /** Sends all of it at once: nothing is half saved. */
  readonly save: () => Promise<Outcome<Field>>;
  readonly onSaved: () => void;
};

/** Returns the life of a form: check, save once, and the focus on the first field that is wrong. */
export function useForm<Field extends string>({ check, save, onSaved }: FormUse<Field>): Form<Field> {
  const element = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState({} as Problems<Field>);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirstWrong(element.current);
  }, [problems]);

  const submit = async (): Promise<void> => {
    setTrouble(undefined);
    const wrong = check();
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const outcome = await save();
    setBusy(false);
    if (outcome.status === "saved") onSaved();
    else if (outcome.status === "wrong") setProblems(outcome.problems);
    else setTrouble(outcome.trouble);
  };

  return {
    element,
    isBusy,
    trouble,
    onSubmit: (event) => {
      event.preventDefault();
      if (!isBusy) void submit();
    },
    problemOf: (field) => {
      const problem = problems[field];
      return problem === undefined ? undefined : problemText(problem);
    },
  };
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid='true'], [data-invalid]");
  const control = wrong?.matches("input, select, textarea") ? wrong : wrong?.querySelector<HTMLElement>("input");
  control?.focus();
}
