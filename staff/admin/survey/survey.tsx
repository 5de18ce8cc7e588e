import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminSurveyTexts } from "../../../shared/i18n/texts/admin-survey.ts";
import { type SurveyAudience, type SurveyForm, surveyAudiences } from "../../../shared/setup/survey-form.ts";
import { t } from "../../../shared/ui/language.ts";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { Section } from "../parts/section.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { draftOf, problemsOf, type SurveyField, stored } from "./draft.ts";
import { GoalForm } from "./goal-form.tsx";
import { SurveyFields } from "./survey-fields.tsx";
import { SurveyPreview } from "./survey-preview.tsx";
import "./survey.css";

/** Returns the survey of visitors or of colleagues, and beside it what the kiosk makes of it (R11, R13). */
export function Survey(props: SetupProps): JSX.Element {
  const texts = t(adminSurveyTexts);
  const [audience, setAudience] = useState<SurveyAudience>("external");
  const form = props.setup.survey[audience];
  return (
    <Section
      title={t(adminTexts).sections.survey}
      hint={texts.hint}
      action={
        <Segmented
          label={texts.audience}
          value={audience}
          segments={surveyAudiences.map((value) => ({ value, label: texts.audiences[value] }))}
          onChoose={setAudience}
        />
      }
    >
      <Sheet key={`${audience} ${form.version}`} {...props} survey={form} />
      <GoalForm {...props} />
    </Section>
  );
}

function Sheet({ office, link, survey }: SetupProps & { readonly survey: SurveyForm }): JSX.Element {
  const texts = t(adminSurveyTexts);
  const send = useSend(link);
  const before = draftOf(survey);
  const [draft, setDraft] = useState(before);
  const form = useForm<SurveyField>({
    check: () => problemsOf(draft),
    save: async () => {
      const command = { type: "SetSurveyForm", audience: survey.audience, form: stored(draft) } as const;
      return outcomeOfSent(await send(office, command), { fields: [] });
    },
    onSaved: () => showToast({ text: texts.saved(survey.version + 1) }),
  });
  return (
    <div class="survey-setup">
      <FormCard
        title={texts.version(survey.version)}
        form={form}
        isChanged={JSON.stringify(draft) !== JSON.stringify(before)}
        saveLabel={texts.save}
        onReset={() => setDraft(before)}
      >
        <SurveyFields audience={survey.audience} draft={draft} problemOf={form.problemOf} onChange={setDraft} />
      </FormCard>
      <SurveyPreview survey={{ ...stored(draft), audience: survey.audience, version: survey.version }} />
    </div>
  );
}
