import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { attentionTexts } from "../../../shared/i18n/texts/attention.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { found, numberProblem, wholeNumber } from "../field-problem.ts";
import { RuleField } from "../order/rule-field.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

/** What is offered when a goal is wished for. */
const usualPercent = "80";

/** Returns the goal of satisfaction below which Insights raises an alert, if the office has one (U17). */
export function GoalForm({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(attentionTexts);
  const send = useSend(link);
  const saved = setup.satisfactionGoal === null ? undefined : String(setup.satisfactionGoal);
  const [edited, edit] = useState<{ readonly typed: string | undefined } | undefined>();
  const typed = edited ? edited.typed : saved;
  const form = useForm<"percent">({
    check: () => found({ percent: typed === undefined ? undefined : numberProblem(typed, 1, 100) }),
    save: async () => {
      const percent = typed === undefined ? null : (wholeNumber(typed) ?? null);
      return outcomeOfSent(await send(office, { type: "SetSatisfactionGoal", percent }), { fields: ["percent"] });
    },
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <FormCard
      title={texts.goal}
      hint={texts.goalHint}
      form={form}
      isChanged={typed !== saved}
      onReset={() => edit(undefined)}
    >
      <Checkbox
        label={texts.goalOn}
        checked={typed !== undefined}
        onChange={(isOn) => edit({ typed: isOn ? (saved ?? usualPercent) : undefined })}
      />
      {typed !== undefined && (
        <RuleField
          text={{ label: texts.goalPercent, unit: texts.goalUnit, says: texts.goalSays }}
          value={typed}
          error={form.problemOf("percent")}
          onInput={(next) => edit({ typed: next })}
        />
      )}
    </FormCard>
  );
}
