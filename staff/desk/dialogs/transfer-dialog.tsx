import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import type { TransferTarget } from "../../../shared/office/commands.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { withCode } from "../../parts/with-code.tsx";
import type { Work } from "../work.ts";

type Goal = { readonly id: string; readonly name: string; readonly hint?: string; readonly to: TransferTarget };

/** Returns the dialog that hands the visit to another service or counter; number and place stay. */
export function TransferDialog({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const texts = t(deskTexts);
  const [kind, setKind] = useState<"service" | "counter">("service");
  const [chosen, choose] = useState<string | undefined>();
  const [isMissing, setMissing] = useState(false);
  const goals = kind === "service" ? servicesFor(work, visit) : countersFor(work);
  const goal = goals.find((each) => each.id === chosen);
  return (
    <DialogForm
      title={withCode(texts.transferTitle, visit.code)}
      confirm={texts.transfer}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () => {
        setMissing(!goal);
        return goal ? work.deeds.transfer(visit, goal.to, goal.name) : false;
      }}
    >
      <p class="dialog-hint">{texts.transferHint}</p>
      <Segmented
        label={withCode(texts.transferTitle, visit.code, "text")}
        value={kind}
        segments={[
          { value: "service", label: texts.transferTo.service },
          { value: "counter", label: texts.transferTo.counter },
        ]}
        tone="quiet"
        onChoose={(next) => {
          setKind(next);
          choose(undefined);
        }}
      />
      {goals.length === 0 ? (
        <p class="dialog-hint">{kind === "service" ? texts.noOtherService : texts.noOtherCounter}</p>
      ) : (
        <Choices
          label={kind === "service" ? texts.chooseService : texts.chooseCounter}
          value={chosen}
          choices={goals.map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
          onChoose={choose}
        />
      )}
      {isMissing && !goal && (
        <p class="dialog-error" role="alert">
          {kind === "service" ? texts.chooseService : texts.chooseCounter}
        </p>
      )}
    </DialogForm>
  );
}

function servicesFor({ view }: Work, visit: WaitingVisit): readonly Goal[] {
  return view.services
    .filter(({ id }) => id !== visit.service)
    .map(({ id, name }) => ({ id, name: local(name), to: { service: id } }));
}

function countersFor({ view }: Work): readonly Goal[] {
  return view.counters
    .filter(({ id, person }) => person !== null && id !== view.counter?.id)
    .map(({ id, name, personName }) => ({ id, name: local(name), hint: personName ?? "", to: { counter: id } }));
}
