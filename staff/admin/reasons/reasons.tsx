import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { RatingReason } from "../../../shared/setup/rating-reason.ts";
import { Badge, type Tone } from "../../../shared/ui/badge.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { isCrowded } from "./crowded.ts";
import { ReasonForm } from "./reason-form.tsx";

const tones: Readonly<Record<RatingReason["when"], Tone>> = { low: "amber", high: "brand", any: "neutral" };

/** Returns the reasons that visitors may choose after a face. */
export function Reasons(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={texts.sections.reasons}
      hint={texts.reasons.hint}
      addLabel={texts.reasons.add}
      entries={setup.survey.external.reasons}
      nameOf={(reason) => local(reason.text)}
      columns={columns()}
      empty={texts.reasons.empty}
      notice={isCrowded(setup.survey.external.reasons) && <Notice kind="hint">{texts.reasons.crowded}</Notice>}
      form={(reason, onClose) => <ReasonForm {...props} reason={reason} onClose={onClose} />}
      removal={{
        title: texts.reasons.removeTitle,
        hint: texts.reasons.removeHint,
        act: async ({ id }) => outcomeOfSent(await send(office, { type: "RemoveReason", reason: id }), { fields: [] }),
      }}
    />
  );
}

function columns(): readonly Column<RatingReason>[] {
  const texts = t(adminTexts);
  return [
    { id: "text", title: texts.columns.name, cell: ({ text }) => <BothNames name={text} /> },
    {
      id: "when",
      title: texts.reasons.when,
      cell: ({ when }) => <Badge tone={tones[when]}>{texts.reasons.whens[when]}</Badge>,
    },
  ];
}
