import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminSurveyTexts } from "../../../shared/i18n/texts/admin-survey.ts";
import type { RatingReason } from "../../../shared/setup/rating-reason.ts";
import { furtherQuestions, type SurveyAudience } from "../../../shared/setup/survey-form.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { CrossIcon, PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import type { NameField } from "../field-problem.ts";
import { NameFields } from "../parts/name-fields.tsx";
import type { Draft, SurveyField } from "./draft.ts";

type FieldsProps = {
  readonly audience: SurveyAudience;
  readonly draft: Draft;
  readonly problemOf: (field: SurveyField) => string | undefined;
  readonly onChange: (draft: Draft) => void;
};

/** Returns the questions of a survey, the order of its faces, and what else may be said. */
export function SurveyFields({ audience, draft, problemOf, onChange }: FieldsProps): JSX.Element {
  const texts = t(adminSurveyTexts);
  const of = (field: "overall" | (typeof furtherQuestions)[number] | `reason-${number}`) => (part: NameField) =>
    problemOf(part.replace("name", field) as SurveyField);
  return (
    <>
      <fieldset class="survey-setup__question">
        <legend>{texts.overall}</legend>
        <NameFields
          isText
          isForVisitors
          name={draft.overall}
          problemOf={of("overall")}
          onChange={(overall) => onChange({ ...draft, overall })}
        />
      </fieldset>
      {furtherQuestions.map((question) => {
        const { isAsked, text } = draft.questions[question];
        const change = (more: Partial<Draft["questions"][typeof question]>): void =>
          onChange({ ...draft, questions: { ...draft.questions, [question]: { isAsked, text, ...more } } });
        return (
          <fieldset key={question} class="survey-setup__question">
            <legend>{texts[question]}</legend>
            <Checkbox
              label={texts.asks[question]}
              checked={isAsked}
              onChange={(checked) => change({ isAsked: checked })}
            />
            {isAsked && (
              <NameFields
                isText
                isForVisitors
                name={text}
                problemOf={of(question)}
                onChange={(next) => change({ text: next })}
              />
            )}
          </fieldset>
        );
      })}
      <Select
        label={texts.scale}
        value={draft.scale}
        options={(["worstFirst", "bestFirst"] as const).map((value) => ({ value, label: texts.scales[value] }))}
        onChoose={(scale) => onChange({ ...draft, scale })}
      />
      <Checkbox
        label={texts.asksComment}
        checked={draft.asksComment}
        onChange={(asksComment) => onChange({ ...draft, asksComment })}
      />
      <Checkbox
        label={texts.asksSuggestion}
        checked={draft.asksSuggestion}
        onChange={(asksSuggestion) => onChange({ ...draft, asksSuggestion })}
      />
      {audience === "external" ? (
        <p>
          <a href="#/admin/reasons">{texts.reasonsElsewhere}</a>
        </p>
      ) : (
        <OwnReasons
          reasons={draft.reasons}
          problemOf={(place) => of(`reason-${place}`)}
          onChange={(reasons) => onChange({ ...draft, reasons })}
        />
      )}
    </>
  );
}

type OwnReasonsProps = {
  readonly reasons: readonly RatingReason[];
  readonly problemOf: (place: number) => (part: NameField) => string | undefined;
  readonly onChange: (reasons: readonly RatingReason[]) => void;
};

function OwnReasons({ reasons, problemOf, onChange }: OwnReasonsProps): JSX.Element {
  const texts = t(adminSurveyTexts);
  const words = t(adminTexts).reasons;
  const set = (place: number, more: Partial<RatingReason>): void =>
    onChange(reasons.map((each, at) => (at === place ? { ...each, ...more } : each)));
  return (
    <>
      {reasons.map(({ text, when }, place) => (
        <fieldset key={place} class="survey-setup__question">
          <legend>{texts.reason(place + 1)}</legend>
          <NameFields isText name={text} problemOf={problemOf(place)} onChange={(next) => set(place, { text: next })} />
          <Select
            label={words.when}
            value={when}
            options={(["low", "high", "any"] as const).map((value) => ({ value, label: words.whens[value] }))}
            onChoose={(next) => set(place, { when: next })}
          />
          <Button
            kind="quiet"
            icon={CrossIcon}
            label={`${texts.removeReason}: ${texts.reason(place + 1)}`}
            onPress={() => onChange(reasons.filter((_, at) => at !== place))}
          >
            {texts.removeReason}
          </Button>
        </fieldset>
      ))}
      <Button icon={PlusIcon} onPress={() => onChange([...reasons, { id: "", text: { ar: "", en: "" }, when: "low" }])}>
        {texts.addReason}
      </Button>
    </>
  );
}
