import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { RuleField } from "../order/rule-field.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { Section } from "../parts/section.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import {
  type RetentionDraft,
  type RetentionField,
  retentionDraft,
  retentionFields,
  retentionOf,
  retentionProblems,
} from "./retention-draft.ts";

const says = {
  identityDays: "identitySays",
  mobileDays: "mobileSays",
  caseYears: "caseSays",
  auditYears: "auditSays",
} as const;

/** Returns how long what concerns persons is kept (POLICY §5). */
export function RetentionTimes({ office, setup, link }: SetupProps): JSX.Element {
  const { retention: texts, reply } = t(adminPolicyTexts);
  const send = useSend(link);
  const saved = retentionDraft(setup.retention);
  const [edited, edit] = useState<Partial<RetentionDraft>>({});
  const draft = { ...saved, ...edited };
  const form = useForm<RetentionField>({
    check: () => retentionProblems(draft),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetRetention", retention: retentionOf(draft) }), {
        fields: retentionFields,
      }),
    onSaved: () => {
      edit({});
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <Section title={t(adminTexts).sections.retention} hint={texts.hint}>
      <FormCard
        title={t(adminTexts).sections.retention}
        form={form}
        isChanged={retentionFields.some((field) => draft[field] !== saved[field])}
        onReset={() => edit({})}
      >
        <div class="admin-order__rules">
          {retentionFields.map((field) => (
            <RuleField
              key={field}
              text={{
                label: texts[field],
                unit: field.endsWith("Years") ? texts.years : reply.days,
                says: texts[says[field]],
              }}
              value={draft[field]}
              error={form.problemOf(field)}
              onInput={(typed) => edit({ ...edited, [field]: typed })}
            />
          ))}
        </div>
      </FormCard>
    </Section>
  );
}
