import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { TextArea, TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { type PolicyDraft, type PolicyField, policyDraft, policyOf, policyProblems } from "./policy-draft.ts";

/** Returns the head of the policy: title, approval, registration, and the rules that this association added. */
export function PolicyHeadForm({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).association;
  const send = useSend(link);
  const saved = policyDraft(setup.policy);
  const [edited, edit] = useState<PolicyDraft | undefined>();
  const draft = edited ?? saved;
  const form = useForm<PolicyField>({
    check: () => policyProblems(draft),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetPolicyHead", policy: policyOf(draft) }), { fields: [] }),
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  const change = (more: Partial<PolicyDraft>): void => edit({ ...draft, ...more });
  const line = (field: "title" | "approval", label: string) =>
    (["ar", "en"] as const).map((tongue) => (
      <TextField
        key={tongue}
        label={`${label} ${tongue === "ar" ? texts.arabic : texts.english}`}
        value={draft[field][tongue]}
        dir={tongue === "ar" ? "rtl" : "ltr"}
        maxLength={120}
        error={field === "title" ? form.problemOf(`name.${tongue}`) : undefined}
        onInput={(words) => change({ [field]: { ...draft[field], [tongue]: words } })}
      />
    ));
  return (
    <FormCard
      title={texts.policy}
      form={form}
      isChanged={JSON.stringify(draft) !== JSON.stringify(saved)}
      onReset={() => edit(undefined)}
    >
      <div class="admin-form__pair">{line("title", texts.policyTitle)}</div>
      <div class="admin-form__pair">{line("approval", texts.approval)}</div>
      <TextField
        label={texts.registration}
        value={draft.registration}
        dir="ltr"
        maxLength={40}
        onInput={(registration) => change({ registration })}
      />
      <div class="admin-form__pair">
        <TextArea
          label={`${texts.rules} ${texts.arabic}`}
          hint={texts.rulesHint}
          value={draft.rules.ar}
          error={form.problemOf("rules")}
          onInput={(ar) => change({ rules: { ...draft.rules, ar } })}
        />
        <TextArea
          label={`${texts.rules} ${texts.english}`}
          value={draft.rules.en}
          onInput={(en) => change({ rules: { ...draft.rules, en } })}
        />
      </div>
    </FormCard>
  );
}
