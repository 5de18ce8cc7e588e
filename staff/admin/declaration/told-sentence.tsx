import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDays } from "../../../shared/cases/calendar.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { commonToldSentence, toldSentence } from "../../../shared/i18n/told-sentence.ts";
import type { Localized } from "../../../shared/office/ids.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { dayText } from "../../cases/days.ts";
import { found, longTextProblem, type NameField, trimmed } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { LongTexts } from "../parts/long-texts.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

/** An example of a day on which a request is complete. */
const someDay = "2026-11-22";

/** Returns the sentence that applicants are told (R6), as the office wants it said. */
export function ToldSentence({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).declaration;
  const send = useSend(link);
  const { told, reply } = setup.casework;
  const hasFloor = reply.floorDays > 0;
  const common: Localized = { ar: commonToldSentence("ar", hasFloor), en: commonToldSentence("en", hasFloor) };
  const saved = told ?? common;
  const [edited, edit] = useState<Localized | undefined>();
  const text = edited ?? saved;
  const isCommon = text.ar.trim() === common.ar && text.en.trim() === common.en;
  const isChanged = text.ar !== saved.ar || text.en !== saved.en;
  const form = useForm<NameField>({
    check: () => found({ "name.ar": problemOf(text.ar), "name.en": problemOf(text.en) }),
    save: async () => {
      const sent = await send(office, { type: "SetToldSentence", ...(isCommon ? {} : { text: trimmed(text) }) });
      return outcomeOfSent(sent, { fields: [] });
    },
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  const days = {
    earliest: dayText(addDays(someDay, reply.floorDays)),
    due: dayText(addDays(someDay, reply.dueDays)),
    hasFloor,
  };
  return (
    <FormCard
      title={texts.told}
      hint={texts.toldHint}
      form={form}
      isChanged={isChanged}
      onReset={() => edit(undefined)}
      more={!isCommon && <Button onPress={() => edit(common)}>{texts.toldCommon}</Button>}
    >
      <LongTexts text={text} problemOf={form.problemOf} onChange={edit} />
      <p class="form-card__hint">{texts.toldPreview}:</p>
      <p class="form-card__quote">{toldSentence(houseLanguage(), text, days)}</p>
    </FormCard>
  );
}

function problemOf(text: string) {
  return longTextProblem(text) ?? (text.includes("{due}") ? undefined : ("unsaid" as const));
}
