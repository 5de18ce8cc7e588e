import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminOrderTexts, type OrderRule } from "../../../shared/i18n/texts/admin-order.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { Section } from "../parts/section.tsx";
import { TroubleNotice } from "../parts/trouble-notice.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { changedRules, type OrderDraft, orderDraft, orderProblems, orderRules } from "./order-draft.ts";
import { RuleField } from "./rule-field.tsx";
import "./order-rules.css";

type Group = "fairness" | "missed" | "referral";

const groups: readonly (readonly [Group, readonly OrderRule[]])[] = [
  ["fairness", ["overtakingCap"]],
  ["missed", ["graceSeconds", "callsBeforeNoShow", "missedCallPenaltyMinutes", "missedCallsToNoShow"]],
  ["referral", ["returnHeadStartMinutes", "sameOfficerMinutes"]],
];

/** Returns the numbers of the order rule, each with what it does; only what was changed is sent. */
export function OrderRules({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminOrderTexts);
  const send = useSend(link);
  const [edited, setEdited] = useState<Partial<OrderDraft>>({});
  const draft = { ...orderDraft(setup.order), ...edited };
  const isChanged = Object.keys(changedRules(draft, setup.order)).length > 0;
  const form = useForm<OrderRule>({
    check: () => orderProblems(draft),
    save: async () => {
      const order = changedRules(draft, setup.order);
      if (Object.keys(order).length === 0) return { status: "saved" };
      return outcomeOfSent(await send(office, { type: "SetOrder", order }), { fields: orderRules });
    },
    onSaved: () => {
      setEdited({});
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <Section title={t(adminTexts).sections.order} hint={texts.hint}>
      <form ref={form.element} class="admin-order" noValidate onSubmit={form.onSubmit}>
        {groups.map(([group, rules]) => (
          <Card key={group} title={texts.groups[group]}>
            <div class="admin-order__rules">
              {rules.map((rule) => (
                <RuleField
                  key={rule}
                  text={texts.rules[rule]}
                  value={draft[rule]}
                  error={form.problemOf(rule)}
                  onInput={(typed) => setEdited({ ...edited, [rule]: typed })}
                />
              ))}
            </div>
          </Card>
        ))}
        <TroubleNotice trouble={form.trouble} />
        <div class="admin-order__actions">
          <Button type="submit" kind="primary" isBusy={form.isBusy} disabled={!isChanged}>
            {texts.saveRules}
          </Button>
          {isChanged && <Button onPress={() => setEdited({})}>{texts.backToSaved}</Button>}
          <span role="status">{isChanged && <Badge tone="amber">{texts.unsaved}</Badge>}</span>
        </div>
      </form>
    </Section>
  );
}
