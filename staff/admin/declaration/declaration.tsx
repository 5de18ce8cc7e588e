import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { declarationInForce } from "../../../shared/cases/casework.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Card } from "../../../shared/ui/card.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { found, longTextProblem, type NameField, trimmed } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { LongTexts } from "../parts/long-texts.tsx";
import { Section } from "../parts/section.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { ToldSentence } from "./told-sentence.tsx";

/** Returns what applicants sign and what they are told: versions of the declaration, and the sentence of R6. */
export function Declaration(props: SetupProps): JSX.Element {
  const { declarations } = props.setup.casework;
  const older = declarations.slice(0, -1).toReversed();
  const texts = t(adminPolicyTexts).declaration;
  return (
    <Section title={t(adminTexts).sections.declaration} hint={texts.hint}>
      <NewVersion key={declarations.length} {...props} />
      <ToldSentence {...props} />
      {older.length > 0 && (
        <Card title={texts.older}>
          {older.map(({ version, text }) => (
            <details key={version}>
              <summary>{texts.version(version)}</summary>
              <p class="form-card__quote">{local(text)}</p>
            </details>
          ))}
        </Card>
      )}
    </Section>
  );
}

function NewVersion({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).declaration;
  const send = useSend(link);
  const now = declarationInForce(setup.casework);
  const [text, setText] = useState(now.text);
  const isChanged = text.ar.trim() !== now.text.ar || text.en.trim() !== now.text.en;
  const form = useForm<NameField>({
    check: () => found({ "name.ar": longTextProblem(text.ar), "name.en": longTextProblem(text.en) }),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetDeclaration", text: trimmed(text) }), { fields: [] }),
    onSaved: () => showToast({ text: texts.published }),
  });
  return (
    <FormCard
      title={texts.inForce(now.version)}
      form={form}
      isChanged={isChanged}
      onReset={() => setText(now.text)}
      saveLabel={texts.publish(now.version + 1)}
    >
      <LongTexts text={text} problemOf={form.problemOf} onChange={setText} />
    </FormCard>
  );
}
