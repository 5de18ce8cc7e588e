import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { securityTexts } from "../../../shared/i18n/texts/security.ts";
import { Button } from "../../../shared/ui/button.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Failure } from "./own.ts";

type Field<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly kind: "current-password" | "new-password" | "one-time-code";
};

type OwnFormProps<Name extends string> = {
  readonly fields: readonly Field<Name>[];
  readonly action: string;
  readonly isDanger?: boolean;
  /** Sends all of it; resolves to what went wrong. */
  readonly send: (typed: Readonly<Record<Name, string>>) => Promise<Failure | undefined>;
  readonly children?: Drawn;
};

const leastPassword = 8;

/** Returns a few secrets to be typed, and one button; what is wrong is read beside it, and the first field has the focus. */
export function OwnForm<Name extends string>(props: OwnFormProps<Name>): JSX.Element {
  const { fields } = props;
  const texts = t(securityTexts);
  const form = useRef<HTMLFormElement>(null);
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const problem = ({ name, kind }: Field<Name>): string | undefined => {
    const text = typed[name] ?? "";
    if (text.trim() === "") return texts.missing;
    return kind === "new-password" && text.length < leastPassword ? texts.tooShort : undefined;
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    setFailure(undefined);
    const wrong = fields.find(problem);
    if (wrong) form.current?.querySelector<HTMLInputElement>(`[name="${wrong.name}"]`)?.focus();
    if (wrong || isBusy) return;
    setBusy(true);
    const failed = await props.send(typed as Record<Name, string>);
    setBusy(false);
    setFailure(failed);
    if (failed === undefined) type({});
    if (failed === undefined) setAsked(false);
  };
  return (
    <form ref={form} class="security__form" noValidate onSubmit={send}>
      {props.children}
      {fields.map((field) => (
        <TextField
          key={field.name}
          label={field.label}
          hint={field.hint}
          error={isAsked ? problem(field) : undefined}
          type={field.kind === "one-time-code" ? "text" : "password"}
          name={field.name}
          autoComplete={field.kind}
          dir="ltr"
          value={typed[field.name] ?? ""}
          onInput={(value) => type({ ...typed, [field.name]: value })}
        />
      ))}
      {failure && <Notice kind="error">{texts[failure]}</Notice>}
      <Button type="submit" kind={props.isDanger ? "danger" : "primary"} isBusy={isBusy}>
        {props.action}
      </Button>
    </form>
  );
}
