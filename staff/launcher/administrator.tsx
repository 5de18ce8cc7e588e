import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { found, passwordProblem, usernameProblem } from "../admin/field-problem.ts";
import { outcomeOfAsked } from "../admin/outcome.ts";
import { TroubleNotice } from "../admin/parts/trouble-notice.tsx";
import { useForm } from "../admin/parts/use-form.ts";
import { createAdministrator } from "./calls.ts";
import { administratorCreated } from "./stage.ts";
import { StepCard } from "./step-card.tsx";
import "../../shared/ui/card.css";
import "../admin/parts/form-dialog.css";

type Field = "username" | "password" | "again";

/** Returns the form of the first administrator; the password is written twice, for nobody else could mend it. */
export function Administrator({ token }: { readonly token: string }): JSX.Element {
  const texts = t(launcherTexts);
  const [draft, setDraft] = useState({ username: "", password: "", again: "" });
  const [isWrongLink, setWrongLink] = useState(false);
  const form = useForm<Field>({
    check: () =>
      found<Field>({
        username: usernameProblem(draft.username),
        password: passwordProblem(draft.password),
        again: draft.password === draft.again ? undefined : "passwordsDiffer",
      }),
    save: async () => {
      const asked = await createAdministrator(token, draft.username.trim().toLowerCase(), draft.password);
      setWrongLink(asked.status === "forbidden" || asked.status === "refused");
      return outcomeOfAsked(asked, { fields: ["username", "password"] });
    },
    onSaved: administratorCreated,
  });
  const field = (name: Field) => ({
    error: form.problemOf(name),
    value: draft[name],
    dir: "ltr" as const,
    name,
    onInput: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <StepCard title={texts.administratorTitle} hint={texts.administratorHint}>
      <form ref={form.element} class="admin-form" noValidate onSubmit={form.onSubmit}>
        <TextField {...field("username")} label={texts.username} hint={texts.usernameHint} autoComplete="username" />
        <div class="admin-form__pair">
          <TextField
            {...field("password")}
            label={texts.password}
            hint={texts.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <TextField {...field("again")} label={texts.passwordAgain} type="password" autoComplete="new-password" />
        </div>
        {isWrongLink ? <Notice kind="error">{texts.wrongLink}</Notice> : <TroubleNotice trouble={form.trouble} />}
        <div class="admin-form__actions">
          <Button type="submit" kind="primary" size="large" isBusy={form.isBusy}>
            {texts.createAdministrator}
          </Button>
        </div>
      </form>
    </StepCard>
  );
}
