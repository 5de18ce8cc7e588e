import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { caseAtHomeTexts } from "../../shared/i18n/texts/case-at-home.ts";
import { Button } from "../../shared/ui/button.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { CaseForm } from "./case-form.tsx";
import type { Door } from "./door.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import { RemoteForm } from "./remote-form.tsx";
import { WriteForm } from "./write-form.tsx";

const wishes = ["write", "ticket", "case"] as const;
type Wish = (typeof wishes)[number];
const forms = { write: WriteForm, ticket: RemoteForm, case: CaseForm };

/** Returns the public page: write to the office, take a number before setting out, see one's request (R9, R16). */
export function AskPage({ door }: { readonly door: Door }): JSX.Element {
  const texts = t(askTexts);
  const [wish, setWish] = useState<Wish>(() => wishes.find((each) => location.hash === `#${each}`) ?? "write");
  const office = door.office.value;
  if (typeof office === "string") return <Calm door={door} state={office} />;
  const Form = forms[wish === "case" && !office.tellsCases ? "write" : wish];
  return (
    <main class="ask">
      <header class="ask__head">
        <strong>{local(office.name)}</strong>
        <VisitorLanguageSwitch languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      </header>
      <h1>{texts.wishes}</h1>
      <Segmented
        label={texts.wishes}
        value={wish}
        segments={[
          { value: "write", label: texts.write },
          { value: "ticket", label: texts.ticket },
          ...(office.tellsCases ? [{ value: "case" as const, label: t(caseAtHomeTexts).tab }] : []),
        ]}
        onChoose={setWish}
      />
      <Form door={door} office={office} />
    </main>
  );
}

type CalmProps = { readonly door: Door; readonly state: "loading" | "unknown" | "unreachable" };

function Calm({ door, state }: CalmProps): JSX.Element {
  const texts = t(askTexts);
  const words = {
    loading: { title: texts.loading, hint: "" },
    unknown: { title: texts.noOffice, hint: texts.noOfficeHint },
    unreachable: { title: texts.unreachable, hint: texts.unreachableHint },
  }[state];
  return (
    <main class="ask ask--calm">
      <h1>{words.title}</h1>
      {words.hint !== "" && <p>{words.hint}</p>}
      {state === "unreachable" && <Button onPress={() => void door.load()}>{texts.again}</Button>}
      <VisitorLanguageSwitch languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
    </main>
  );
}
