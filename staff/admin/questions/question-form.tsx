import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import type { Question } from "../../../shared/setup/question.ts";
import { TextArea, TextField } from "../../../shared/ui/field.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { found, textProblem, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

type QuestionFormProps = SetupProps & { readonly question: Question | undefined; readonly onClose: () => void };
type QuestionField = "question.ar" | "question.en" | "answer.ar" | "answer.en";

/** Stands for "every service" in a list that knows ids only. */
const everyService = "*";
const longestAnswer = 600;
const languages = ["ar", "en"] as const;

/** Returns the form of a question with its answer, new or given. */
export function QuestionForm({ office, setup, link, question, onClose }: QuestionFormProps): JSX.Element {
  const texts = t(adminWordsTexts).questions;
  const send = useSend(link);
  const [draft, setDraft] = useState<Omit<Question, "id">>(
    question ?? { question: { ar: "", en: "" }, answer: { ar: "", en: "" } },
  );
  const form = useForm<QuestionField>({
    check: () => problemsOf(draft),
    save: async () => {
      const taken = setup.questions.map(({ id }) => id);
      const id = question?.id ?? freshId(draft.question.en, "question", taken);
      const stored = { ...draft, id, question: trimmed(draft.question), answer: trimmed(draft.answer) };
      return outcomeOfSent(await send(office, { type: "SetQuestion", question: stored }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={question === undefined ? texts.addTitle : texts.editTitle} form={form} onClose={onClose}>
      <Select
        label={texts.about}
        value={draft.service ?? everyService}
        options={[
          { value: everyService, label: texts.everyService },
          ...setup.services.map(({ id, name }) => ({ value: id, label: local(name) })),
        ]}
        onChoose={(chosen) => {
          const { service: _, ...rest } = draft;
          setDraft(chosen === everyService ? rest : { ...rest, service: chosen });
        }}
      />
      {languages.map((each) => (
        <div key={each} class="admin-form" lang={each} dir={each === "ar" ? "rtl" : "ltr"}>
          <TextField
            label={each === "ar" ? texts.questionAr : texts.questionEn}
            value={draft.question[each]}
            maxLength={140}
            autoComplete="off"
            error={form.problemOf(`question.${each}`)}
            onInput={(text) => setDraft({ ...draft, question: { ...draft.question, [each]: text } })}
          />
          <TextArea
            label={each === "ar" ? texts.answerAr : texts.answerEn}
            value={draft.answer[each]}
            maxLength={longestAnswer}
            error={form.problemOf(`answer.${each}`)}
            onInput={(text) => setDraft({ ...draft, answer: { ...draft.answer, [each]: text } })}
          />
        </div>
      ))}
    </FormDialog>
  );
}

function problemsOf({ question, answer }: Omit<Question, "id">) {
  const missing = (text: string) => (text.trim() === "" ? "missing" : undefined);
  return found<QuestionField>({
    "question.ar": textProblem(question.ar),
    "question.en": textProblem(question.en),
    "answer.ar": missing(answer.ar),
    "answer.en": missing(answer.en),
  });
}
