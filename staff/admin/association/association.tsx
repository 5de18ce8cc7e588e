import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import type { DigitSystem, Mobiles } from "../../../shared/setup/association.ts";
import { t } from "../../../shared/ui/language.ts";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { Section } from "../parts/section.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { PolicyHeadForm } from "./policy-head-form.tsx";

/** Returns what makes an association's hall its own: its word for whom it serves, its policy's head, its mobiles. */
export function Association(props: SetupProps): JSX.Element {
  return (
    <Section title={t(adminTexts).sections.association} hint={t(adminPolicyTexts).association.hint}>
      <TermsForm {...props} />
      <DigitsForm {...props} />
      <PolicyHeadForm {...props} />
      <MobilesForm {...props} />
    </Section>
  );
}

function TermsForm({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).association;
  const send = useSend(link);
  const saved = setup.terms.beneficiary;
  const [edited, edit] = useState<typeof saved | undefined>();
  const beneficiary = edited ?? saved;
  const form = useForm<NameField>({
    check: () => nameProblems(beneficiary),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetTerms", terms: { beneficiary: trimmed(beneficiary) } }), {
        fields: [],
      }),
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <FormCard
      title={texts.terms}
      hint={texts.termsHint}
      form={form}
      isChanged={beneficiary.ar !== saved.ar || beneficiary.en !== saved.en}
      onReset={() => edit(undefined)}
    >
      <NameFields name={beneficiary} problemOf={form.problemOf} onChange={edit} />
    </FormCard>
  );
}

/** Each as it is, whichever the screen is written in now. */
const samples: Readonly<Record<DigitSystem, string>> = { latn: "123", arab: "١٢٣" };

function DigitsForm({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).association;
  const send = useSend(link);
  const { beneficiary, digits: saved = "latn" } = setup.terms;
  const [edited, edit] = useState<DigitSystem | undefined>();
  const digits = edited ?? saved;
  const form = useForm<never>({
    check: () => ({}),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetTerms", terms: { beneficiary, digits } }), { fields: [] }),
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <FormCard
      title={texts.digits}
      hint={texts.digitsHint}
      form={form}
      isChanged={digits !== saved}
      onReset={() => edit(undefined)}
    >
      <Segmented
        label={texts.digits}
        value={digits}
        segments={(["latn", "arab"] as const).map((value) => ({
          value,
          label: `${samples[value]} ${texts.digitKinds[value]}`,
        }))}
        onChoose={edit}
      />
    </FormCard>
  );
}

function MobilesForm({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).association;
  const send = useSend(link);
  const [edited, edit] = useState<Mobiles | undefined>();
  const mobiles = edited ?? setup.mobiles;
  const form = useForm<never>({
    check: () => ({}),
    save: async () => outcomeOfSent(await send(office, { type: "SetMobiles", mobiles }), { fields: [] }),
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <FormCard
      title={texts.mobiles}
      hint={texts.mobilesHint}
      form={form}
      isChanged={mobiles !== setup.mobiles}
      onReset={() => edit(undefined)}
    >
      <Segmented
        label={texts.mobiles}
        value={mobiles}
        segments={(["kingdom", "anyCountry"] as const).map((value) => ({ value, label: texts.mobileKinds[value] }))}
        onChoose={edit}
      />
    </FormCard>
  );
}
