import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import type { ContactsView, FollowUpRow } from "../../shared/views/contacts.ts";
import { shortDay } from "../cases/days.ts";
import type { Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { OwnerAndDay } from "./owner-and-day.tsx";

type FollowUpsProps = { readonly view: ContactsView; readonly asking: Asking };

/** Returns what was promised: own ones first, the most urgent before the rest. */
export function FollowUps({ view, asking }: FollowUpsProps): JSX.Element {
  const texts = t(contactsTexts);
  const [moving, setMoving] = useState<FollowUpRow | undefined>();
  const finish = async (row: FollowUpRow): Promise<void> => {
    if (await asking.ask({ type: "FinishFollowUp", followUp: row.id })) tell(texts.finished);
  };
  return (
    <section class="ui-card">
      <div class="ui-card__head">
        <h2>{texts.followUps}</h2>
        {view.own.overdue > 0 && (
          <Badge tone="danger">
            {texts.overdue} {inHouse(view.own.overdue)}
          </Badge>
        )}
      </div>
      {moving === undefined && <TroubleLine asking={asking} />}
      {view.followUps.length === 0 && <p>{texts.followUpsEmpty}</p>}
      <ul class="contacts__follow-ups">
        {view.followUps.map((row) => (
          <li key={row.id}>
            <a href={`#/contacts/${row.number}`}>
              <bdi>{row.number}</bdi> · {texts.subjects[row.subject]}
            </a>
            <span>
              {shortDay(row.day)} · <bdi>{row.isOwn ? texts.mine : row.owner.name}</bdi>
            </span>
            {row.isOverdue && <Badge tone="danger">{texts.overdue}</Badge>}
            {row.day === view.today && <Badge tone="amber">{texts.dueToday}</Badge>}
            <span class="contacts__deeds">
              <Button kind="secondary" label={texts.doneOf(row.number)} onPress={() => void finish(row)}>
                {texts.done}
              </Button>
              <Button kind="quiet" label={texts.moveOf(row.number)} onPress={() => setMoving(row)}>
                {texts.move}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {moving && <MoveDialog view={view} asking={asking} row={moving} onClose={() => setMoving(undefined)} />}
    </section>
  );
}

function MoveDialog(props: FollowUpsProps & { readonly row: FollowUpRow; readonly onClose: () => void }): JSX.Element {
  const { view, asking, row, onClose } = props;
  const texts = t(contactsTexts);
  const [plan, setPlan] = useState({ owner: row.owner.id, day: row.day < view.today ? view.today : row.day });
  const move = async (): Promise<boolean> => {
    const { day } = plan;
    const moved = await asking.ask({
      type: "MoveFollowUp",
      followUp: row.id,
      owner: plan.owner,
      ...(day === row.day ? {} : { day }),
    });
    if (moved) tell(texts.moved);
    return moved !== undefined;
  };
  return (
    <DialogForm title={texts.moveTitle} confirm={texts.move} asking={asking} onConfirm={move} onClose={onClose}>
      <OwnerAndDay view={view} plan={plan} onChange={setPlan} />
    </DialogForm>
  );
}
