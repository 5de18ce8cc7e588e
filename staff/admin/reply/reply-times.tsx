import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { defaultReply, max14 } from "../../../shared/cases/casework.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { RuleField } from "../order/rule-field.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { isSameClock, type ReplyDraft, type ReplyField, replyDraft, replyOf, replyProblems } from "./reply-draft.ts";

/** Returns the numbers and choices of the reply clock, with two ready-made readings of the two weeks. */
export function ReplyTimes({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).reply;
  const send = useSend(link);
  const saved = replyDraft(setup.casework.reply);
  const [edited, edit] = useState<ReplyDraft | undefined>();
  const draft = edited ?? saved;
  const form = useForm<ReplyField>({
    check: () => replyProblems(draft),
    save: async () => {
      const sent = await send(office, { type: "SetReplyClock", reply: replyOf(draft) });
      return outcomeOfSent(sent, { fields: ["floorDays", "dueDays"] });
    },
    onSaved: () => {
      edit(undefined);
      showToast({ text: t(adminTexts).saved });
    },
  });
  const change = (more: Partial<ReplyDraft>): void => edit({ ...draft, ...more });
  return (
    <FormCard
      title={t(adminTexts).sections.reply}
      form={form}
      isChanged={!isSameClock(draft, saved)}
      onReset={() => edit(undefined)}
    >
      <div class="form-card__day">
        <span>{texts.presets}:</span>
        <Button onPress={() => edit(replyDraft(defaultReply))}>{texts.twoToFour}</Button>
        <Button onPress={() => edit(replyDraft(max14))}>{texts.max14}</Button>
      </div>
      <div class="admin-order__rules">
        <RuleField
          text={{ label: texts.floorDays, unit: texts.days, says: texts.floorSays }}
          value={draft.floorDays}
          error={form.problemOf("floorDays")}
          onInput={(floorDays) => change({ floorDays })}
        />
        <RuleField
          text={{ label: texts.dueDays, unit: texts.days, says: texts.dueSays }}
          value={draft.dueDays}
          error={form.problemOf("dueDays")}
          onInput={(dueDays) => change({ dueDays })}
        />
        <Select
          label={texts.dayKind}
          value={draft.dayKind}
          options={(["calendar", "working"] as const).map((value) => ({ value, label: texts.dayKinds[value] }))}
          onChoose={(dayKind) => change({ dayKind })}
        />
        <Select
          label={texts.startsAt}
          value={draft.startsAt}
          options={(["complete", "told"] as const).map((value) => ({ value, label: texts.starts[value] }))}
          onChoose={(startsAt) => change({ startsAt })}
        />
        <Select
          label={texts.earlyReply}
          value={draft.earlyReply}
          options={(["allow", "warn", "block"] as const).map((value) => ({ value, label: texts.earlyReplies[value] }))}
          onChoose={(earlyReply) => change({ earlyReply })}
        />
      </div>
    </FormCard>
  );
}
