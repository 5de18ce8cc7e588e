import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { LanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { Logo } from "../../shared/ui/logo.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { keepLanguage } from "./kept-language.ts";
import { type SignInAnswer, signIn } from "./session.ts";
import "./sign-in.css";

type Failure = Exclude<SignInAnswer, { status: "signedIn" }>;

/** The sentence for a sign-in that failed. */
function failureText(failure: Failure): string {
  const texts = t(staffTexts);
  if (failure.status === "throttled") return texts.tooManyTries(failure.minutes);
  return failure.status === "wrong" ? texts.wrongPassword : texts.hubAway;
}

/** Returns the door of the console. */
export function SignIn({ ended }: { readonly ended: boolean }): JSX.Element {
  const texts = t(staffTexts);
  useEffect(() => {
    document.title = `${t(staffTexts).signIn} · ${t(commonTexts).product}`;
  });
  return (
    <main class="sign-in">
      <header class="sign-in__head">
        <Logo size={72} />
        <h1 class="sign-in__product">{t(commonTexts).product}</h1>
        <p class="sign-in__hint">{texts.signInHint}</p>
      </header>
      <div class="ui-card sign-in__card">
        {ended && <Notice kind="info">{texts.sessionEnded}</Notice>}
        <SignInForm />
      </div>
      <LanguageSwitch onChoose={keepLanguage} />
    </main>
  );
}

function SignInForm(): JSX.Element {
  const texts = t(staffTexts);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [isShown, show] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const isComplete = username.trim() !== "" && password !== "";
    if (!isComplete)
      form.current?.querySelector<HTMLInputElement>(username.trim() ? "[name=password]" : "input")?.focus();
    if (!isComplete || isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await signIn(username.trim().toLowerCase(), password);
    setBusy(false);
    if (answer.status === "signedIn") return;
    setFailure(answer);
    if (answer.status === "wrong") form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
  };
  return (
    <form ref={form} class="sign-in__form" onSubmit={enter} noValidate>
      <TextField
        label={texts.username}
        error={isAsked && username.trim() === "" ? texts.usernameMissing : undefined}
        value={username}
        onInput={setUsername}
        name="username"
        autoComplete="username"
        dir="ltr"
        required
      />
      <TextField
        label={texts.password}
        error={isAsked && password === "" ? texts.passwordMissing : undefined}
        value={password}
        onInput={setPassword}
        type={isShown ? "text" : "password"}
        name="password"
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <Checkbox label={texts.showPassword} checked={isShown} onChange={show} />
      {failure && <Notice kind={failure.status === "unreachable" ? "offline" : "error"}>{failureText(failure)}</Notice>}
      <Button type="submit" kind="primary" size="large" isBusy={isBusy} wide>
        {texts.signIn}
      </Button>
    </form>
  );
}
