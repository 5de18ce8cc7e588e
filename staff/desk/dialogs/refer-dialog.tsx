import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { t } from "../../../shared/ui/language.ts";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { noReason, type Reason, ReasonField, reasonText } from "../../parts/reason.tsx";
import { withCode } from "../../parts/with-code.tsx";
import type { Work } from "../work.ts";

/** No user name looks like this, so it can stand for the pool among them. */
const pool = "*";

/** Returns the dialog that refers the visitor to a named researcher or to the pool, with the reason (R4). */
export function ReferDialog(props: {
  readonly work: Work;
  readonly visit: WaitingVisit;
  /** The procedures are unclear: the reason is ready (R4, N9). */
  readonly isUnclear?: boolean | undefined;
}): JSX.Element {
  const { work, visit } = props;
  const texts = t(deskTexts);
  const [to, setTo] = useState(pool);
  const [reason, setReason] = useState<Reason>(
    props.isUnclear ? { chosen: texts.referReasons[0], words: "" } : noReason,
  );
  const [isMissing, setMissing] = useState(false);
  const others = work.view.researchers.filter(({ id }) => id !== work.me.id);
  const sent = reasonText(reason);
  return (
    <DialogForm
      title={withCode(texts.referTitle, visit.code)}
      confirm={texts.refer}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () => {
        setMissing(sent === undefined);
        if (sent === undefined) return false;
        const name = others.find(({ id }) => id === to)?.name ?? texts.pool;
        return work.deeds.refer(visit, to === pool ? "pool" : { researcher: to }, name, sent);
      }}
    >
      <Choices
        label={texts.referTo}
        value={to}
        choices={[
          { value: pool, label: texts.pool, hint: texts.poolHint },
          ...others.map(({ id, name, isPresent }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
            hint: isPresent ? <span class="is-present">{texts.present}</span> : texts.absent,
          })),
        ]}
        onChoose={setTo}
      />
      <ReasonField
        value={reason}
        ready={texts.referReasons}
        onChange={setReason}
        error={isMissing && sent === undefined ? texts.chooseReason : undefined}
      />
    </DialogForm>
  );
}
