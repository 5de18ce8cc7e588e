import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Standing } from "../../shared/cases/standing.ts";
import { toLatinDigits } from "../../shared/i18n/digits.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { caseAtHomeTexts } from "../../shared/i18n/texts/case-at-home.ts";
import { mobileOf } from "../../shared/persons/numbers.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { CaseStanding } from "./case-standing.tsx";
import type { Door, PublicOffice, Trouble } from "./door.ts";
import { Trap, trapped } from "./trap.tsx";

type CaseFormProps = { readonly door: Door; readonly office: PublicOffice };
type Wrong = Partial<Record<"number" | "mobile" | "code", string>>;
type State = { readonly standing?: Standing; readonly trouble?: Trouble; readonly isBusy?: boolean };

const empty = { number: "", mobile: "", code: "" };

/** Returns the way to one's own request from home: its number and one's mobile, then the code that came to it (K21). */
export function CaseForm({ door, office }: CaseFormProps): JSX.Element {
  const texts = t(caseAtHomeTexts);
  const [draft, setDraft] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [state, setState] = useState<State>({});
  const field = (name: keyof typeof empty) => ({
    value: draft[name],
    error: wrong[name],
    onInput: (value: string) => setDraft({ ...draft, [name]: value }),
    dir: "ltr" as const,
    maxLength: 40,
  });
  const again = (): void => {
    setAsked(false);
    setState({});
  };

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = faultsOf(draft, isAsked);
    setWrong(faults);
    if (Object.keys(faults).length > 0 || state.isBusy) return;
    setState({ isBusy: true });
    const { code, ...named } = draft;
    const body = { ...named, ...(isAsked ? { code } : {}), ...trapped(event.currentTarget) };
    const answer = await door.send<Standing>(isAsked ? "case-looks" : "case-codes", body);
    if (!("done" in answer)) setState({ trouble: answer.trouble });
    else if (isAsked) setState({ standing: answer.done });
    else {
      setAsked(true);
      setState({});
    }
  };

  if (state.standing) {
    const another = (): void => {
      setDraft(empty);
      again();
    };
    return <CaseStanding standing={state.standing} office={office} onAnother={another} />;
  }
  return (
    <form class="ask__form" noValidate onSubmit={send}>
      {isAsked ? (
        <>
          <Notice kind="info">{texts.asked}</Notice>
          <TextField
            label={texts.code}
            hint={texts.codeHint}
            {...field("code")}
            type="tel"
            autoComplete="one-time-code"
          />
        </>
      ) : (
        <>
          <TextField label={texts.number} hint={texts.numberHint} {...field("number")} type="tel" autoComplete="off" />
          <TextField
            label={texts.mobile}
            hint={t(askTexts).mobileHint}
            {...field("mobile")}
            type="tel"
            autoComplete="tel"
          />
        </>
      )}
      <Trap />
      {state.trouble && <Notice kind="error">{t(askTexts).troubles[state.trouble]}</Notice>}
      <Button type="submit" kind="primary" size="large" wide isBusy={state.isBusy}>
        {isAsked ? texts.show : texts.ask}
      </Button>
      {isAsked && <Button onPress={again}>{texts.anew}</Button>}
    </form>
  );
}

function faultsOf({ number, mobile, code }: typeof empty, isAsked: boolean): Wrong {
  const texts = t(caseAtHomeTexts);
  const isNumber = /^\s*\d{4}-\d{4,8}\s*$/u.test(toLatinDigits(number));
  const isCode = /^\s*\d{6}\s*$/u.test(toLatinDigits(code));
  return {
    ...(isNumber ? {} : { number: texts.numberWrong }),
    ...(mobileOf(mobile) === undefined ? { mobile: t(askTexts).mobileWrong } : {}),
    ...(isAsked && !isCode ? { code: texts.codeWrong } : {}),
  };
}
