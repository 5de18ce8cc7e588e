import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { found, type Problems } from "../admin/field-problem.ts";
import { type Outcome, outcomeOfAsked } from "../admin/outcome.ts";
import { TroubleNotice } from "../admin/parts/trouble-notice.tsx";
import { useForm } from "../admin/parts/use-form.ts";
import { signIn } from "./calls.ts";
import { enteredAs } from "./stage.ts";
import "../admin/parts/form-dialog.css";

type Field = "username" | "password" | "code";

const nothing = { username: "", password: "", code: "" };

/** What to do about a no: the code is asked for once the password was right. */
function wrongBy(code: string | undefined): Problems<Field> {
  if (code === "SecondFactorNeeded") return { code: "typeCode" };
  return code === "WrongCode" ? { code: "wrongCode" } : { password: "wrongPassword" };
}

/** Returns the administrator's door on the first page. */
export function SignInForm({ onEntered }: { readonly onEntered?: (() => void) | undefined }): JSX.Element {
  const texts = t(launcherTexts);
  const [draft, setDraft] = useState(nothing);
  const [isCodeNeeded, needCode] = useState(false);
  const [isOther, setOther] = useState(false);
  const form = useForm<Field>({
    check: () =>
      found<Field>({
        username: draft.username.trim() === "" ? "missing" : undefined,
        password: draft.password === "" ? "missing" : undefined,
        code: isCodeNeeded && draft.code.trim() === "" ? "missing" : undefined,
      }),
    save: async (): Promise<Outcome<Field>> => {
      setOther(false);
      const code = isCodeNeeded ? draft.code.trim() : undefined;
      const asked = await signIn(draft.username.trim().toLowerCase(), draft.password, code);
      if (asked.status === "signedOut" && asked.code === "SecondFactorNeeded") needCode(true);
      if (asked.status === "signedOut") return { status: "wrong", problems: wrongBy(asked.code) };
      if (asked.status === "done" && !enteredAs(asked.body.me)) setOther(true);
      else if (asked.status === "done") onEntered?.();
      return outcomeOfAsked(asked, { fields: ["username", "password"] });
    },
    onSaved: () => setDraft(nothing),
  });
  const field = (name: Field) => ({
    error: form.problemOf(name),
    value: draft[name],
    dir: "ltr" as const,
    name,
    onInput: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <form ref={form.element} class="admin-form" noValidate onSubmit={form.onSubmit}>
      <div class="admin-form__pair">
        <TextField {...field("username")} label={texts.username} autoComplete="username" />
        <TextField {...field("password")} label={texts.password} type="password" autoComplete="current-password" />
      </div>
      {isCodeNeeded && <TextField {...field("code")} label={texts.code} autoComplete="one-time-code" />}
      {isOther && <Notice kind="error">{texts.notAdministrator}</Notice>}
      <TroubleNotice trouble={form.trouble} />
      <div class="admin-form__actions">
        <Button type="submit" kind="primary" size="large" isBusy={form.isBusy}>
          {texts.signIn}
        </Button>
      </div>
    </form>
  );
}
