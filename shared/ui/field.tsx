import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Drawn } from "./drawn.ts";
import "./field.css";

/** What the control inside a field carries, so that readers hear label, hint and error with it. */
export type ControlAria = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
};

export type FieldFrameProps = {
  readonly label: Drawn;
  readonly hint?: Drawn | undefined;
  /** What is wrong and what to do, in one sentence. */
  readonly error?: Drawn | undefined;
  /** Beside the label: "optional". */
  readonly mark?: Drawn | undefined;
};

/** Returns label, hint and error around one control. */
export function FieldFrame(props: FieldFrameProps & { readonly control: (aria: ControlAria) => Drawn }): JSX.Element {
  const id = useId();
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  const errorId = props.error === undefined ? undefined : `${id}-error`;
  const described = [errorId, hintId].filter((one) => one !== undefined).join(" ");
  return (
    <div class="ui-field">
      <label class="ui-field__label" for={id}>
        {props.label}
        {props.mark !== undefined && <span class="ui-field__mark"> {props.mark}</span>}
      </label>
      {props.control({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": errorId === undefined ? undefined : true,
      })}
      {errorId && (
        <p id={errorId} class="ui-field__error" role="alert">
          {props.error}
        </p>
      )}
      {hintId && (
        <p id={hintId} class="ui-field__hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Each kind of input apart, because each allows other attributes. */
const INPUT_KINDS = {
  text: { type: "text" },
  password: { type: "password" },
  search: { type: "search" },
  tel: { type: "tel" },
  number: { type: "number" },
  time: { type: "time" },
  date: { type: "date" },
} as const;

export type TextFieldProps = FieldFrameProps & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: keyof typeof INPUT_KINDS | undefined;
  readonly inputMode?: "text" | "numeric" | "tel" | "search" | undefined;
  /** User names, codes and phones read from left to right in both languages. */
  readonly dir?: "ltr" | "rtl" | "auto" | undefined;
  readonly autoComplete?: string | undefined;
  readonly name?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
};

/** Returns a field of one line. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { value, onInput, type = "text", dir, inputMode, autoComplete, name, ...rest } = props;
  return (
    <FieldFrame
      label={rest.label}
      hint={rest.hint}
      error={rest.error}
      mark={rest.mark}
      control={(aria) => (
        <input
          {...aria}
          class="ui-field__control"
          {...INPUT_KINDS[type]}
          value={value}
          dir={dir}
          inputMode={inputMode}
          autoComplete={autoComplete}
          name={name}
          required={rest.required}
          disabled={rest.disabled}
          maxLength={rest.maxLength}
          placeholder={rest.placeholder}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** Returns a field of several lines; it grows with what is written. */
export function TextArea(
  props: FieldFrameProps & {
    readonly value: string;
    readonly onInput: (value: string) => void;
    readonly maxLength?: number | undefined;
  },
): JSX.Element {
  const { value, onInput, maxLength, ...frame } = props;
  return (
    <FieldFrame
      {...frame}
      control={(aria) => (
        <textarea
          {...aria}
          class="ui-field__control ui-field__control--area"
          rows={3}
          dir="auto"
          maxLength={maxLength}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}
