import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import type { RequestKind } from "../../shared/persons/ledger.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { TrashIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { showToast } from "../../shared/ui/toast.tsx";
import { request } from "../admin/api.ts";
import { outcomeOfAsked } from "../admin/outcome.ts";
import { ConfirmDialog } from "../admin/parts/confirm-dialog.tsx";
import { troubleOf } from "./ask.ts";
import { dayOf, momentOf } from "./days.ts";

type Reading = { readonly at: number; readonly by: string; readonly act: string; readonly why: string };
type RightsProps = {
  readonly office: string;
  readonly person: ShownPerson;
  readonly isManager: boolean;
  readonly onErased: () => void;
};

/** Returns what the visitor may ask: to take a copy along, to be erased, to know who read (P7). */
export function Rights({ office, person, isManager, onErased }: RightsProps): JSX.Element {
  const texts = t(personTexts);
  const [isErasing, setErasing] = useState(false);
  const path = `/offices/${office}/persons/${person.id}`;
  const ask = async (kind: RequestKind): Promise<void> => {
    const asked = await request<{ readonly dueAt: number }>("POST", `${path}/requests`, { kind });
    showToast({ text: asked.status === "done" ? texts.asked(dayOf(asked.body.dueAt)) : troubleOf(asked) });
  };
  return (
    <section class="ui-card">
      <div class="ui-card__head">
        <h2>{texts.rights}</h2>
      </div>
      <div class="persons__actions">
        {!isManager && <Button onPress={() => void ask("export")}>{texts.askExport}</Button>}
        <Button onPress={() => void ask("erase")}>{texts.askErase}</Button>
        {isManager && (
          <>
            <a
              class="ui-button ui-button--secondary ui-button--desk"
              href={`/api/v1${path}/export`}
              download="person.json"
            >
              <span class="ui-button__word">{texts.export}</span>
            </a>
            <Button kind="danger" icon={TrashIcon} onPress={() => setErasing(true)}>
              {texts.erase}
            </Button>
          </>
        )}
      </div>
      {isManager && <History key={person.version} path={path} />}
      {isErasing && (
        <ConfirmDialog
          title={texts.erase}
          hint={texts.eraseSure}
          confirmLabel={texts.erase}
          doneText={texts.erased}
          act={async () => {
            const outcome = outcomeOfAsked<never>(await request<undefined>("DELETE", path), { fields: [] });
            if (outcome.status === "saved") onErased();
            return outcome;
          }}
          onClose={() => setErasing(false)}
        />
      )}
    </section>
  );
}

/** Returns who touched the entry, the latest first. */
function History({ path }: { readonly path: string }): JSX.Element {
  const texts = t(personTexts);
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const asked = await request<readonly Reading[]>("GET", `${path}/readings`);
      if (asked.status === "done") setReadings(asked.body.slice(0, 20));
    };
    void load();
  }, [path]);
  const acts: Readonly<Record<string, string>> = texts.acts;
  const reasons: Readonly<Record<string, string>> = texts.reasons;
  return (
    <DataTable
      caption={texts.history}
      showsCaption
      rows={readings}
      rowKey={(row) => `${row.at} ${row.act} ${row.by} ${readings.indexOf(row)}`}
      empty={texts.historyEmpty}
      columns={[
        { id: "who", title: texts.who, cell: ({ by }) => <bdi>{by}</bdi> },
        { id: "what", title: texts.what, cell: ({ act }) => acts[act] ?? act },
        { id: "why", title: texts.why, cell: ({ why }) => reasons[why] ?? why },
        { id: "when", title: texts.when, cell: ({ at }) => momentOf(at) },
      ]}
    />
  );
}
