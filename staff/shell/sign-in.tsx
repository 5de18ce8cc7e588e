import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
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

type Failure = Exclude<SignInAnswer, { status: "signedIn" | "codeNeeded" }>;
type Step = "username" | "password" | "code";

/** The sentence for a sign-in that failed. */
function failureText(failure: Failure): string {
  const texts = t(staffTexts);
  if (failure.status === "throttled") return texts.tooManyTries(failure.minutes);
  if (failure.status === "wrongCode") return texts.wrongCode;
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

const nothing: Readonly<Record<Step, string>> = { username: "", password: "", code: "" };

/** What the door asks, one field after another; the code only of whoever has a second factor. */
function useSignIn() {
  const [typed, type] = useState(nothing);
  const [isCodeNeeded, needCode] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const input = useCallback((step: Step) => form.current?.querySelector<HTMLInputElement>(`[name="${step}"]`), []);
  useEffect(() => input(isCodeNeeded ? "code" : "username")?.focus(), [input, isCodeNeeded]);

  const enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const steps: readonly Step[] = isCodeNeeded ? ["username", "password", "code"] : ["username", "password"];
    const missing = steps.find((step) => typed[step].trim() === "");
    if (missing) input(missing)?.focus();
    if (missing || isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const { username, password, code } = typed;
    const answer = await signIn(username.trim().toLowerCase(), password, isCodeNeeded ? code.trim() : undefined);
    setBusy(false);
    if (answer.status === "signedIn") return;
    setAsked(false);
    if (answer.status === "codeNeeded") return needCode(true);
    setFailure(answer);
    if (answer.status === "wrong") input("password")?.select();
    if (answer.status === "wrongCode") input("code")?.select();
  };
  const field = (name: Step, missing: string) => ({
    name,
    value: typed[name],
    onInput: (text: string) => type({ ...typed, [name]: text }),
    error: isAsked && typed[name].trim() === "" ? missing : undefined,
    dir: "ltr" as const,
    required: true,
  });
  return { form, enter, field, failure, isBusy, isCodeNeeded };
}

function SignInForm(): JSX.Element {
  const texts = t(staffTexts);
  const [isShown, show] = useState(false);
  const { form, enter, field, failure, isBusy, isCodeNeeded } = useSignIn();
  return (
    <form ref={form} class="sign-in__form" onSubmit={enter} noValidate>
      <TextField {...field("username", texts.usernameMissing)} label={texts.username} autoComplete="username" />
      <TextField
        {...field("password", texts.passwordMissing)}
        label={texts.password}
        type={isShown ? "text" : "password"}
        autoComplete="current-password"
      />
      {isCodeNeeded ? (
        <TextField
          {...field("code", texts.codeMissing)}
          label={texts.code}
          hint={texts.codeHint}
          autoComplete="one-time-code"
        />
      ) : (
        <Checkbox label={texts.showPassword} checked={isShown} onChange={show} />
      )}
      {failure && <Notice kind={failure.status === "unreachable" ? "offline" : "error"}>{failureText(failure)}</Notice>}
      <Button type="submit" kind="primary" size="large" isBusy={isBusy} wide>
        {texts.signIn}
      </Button>
    </form>
  );
}
