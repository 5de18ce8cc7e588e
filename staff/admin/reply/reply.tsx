import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { t } from "../../../shared/ui/language.ts";
import { Section } from "../parts/section.tsx";
import type { SetupProps } from "../setup-props.ts";
import { Holidays } from "./holidays.tsx";
import { ReplyTimes } from "./reply-times.tsx";

/** Returns when the committee answers, and the holidays that do not count (POLICY §3). */
export function Reply(props: SetupProps): JSX.Element {
  return (
    <Section title={t(adminTexts).sections.reply} hint={t(adminPolicyTexts).reply.hint}>
      <ReplyTimes {...props} />
      <Holidays {...props} />
    </Section>
  );
}
