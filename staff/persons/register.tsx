import type { JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
import type { LedgerEntry } from "../../shared/persons/ledger.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { showToast } from "../../shared/ui/toast.tsx";
import { request } from "../admin/api.ts";
import { dayOf, momentOf } from "./days.ts";
import { LedgerState } from "./ledger-state.tsx";
import { ReportBreach } from "./report-breach.tsx";

type Asked = Extract<LedgerEntry, { readonly type: "request" }>;
type Breach = Extract<LedgerEntry, { readonly type: "breach" }>;
type Register = { readonly requests: readonly Asked[]; readonly breaches: readonly Breach[]; readonly now: number };

type RegisterProps = { readonly office: string; readonly onPerson: (id: string) => void };

/** Returns the manager's register: what visitors asked by law and what went wrong, each with its clock (P7, P8). */
export function PrivacyRegister({ office, onPerson }: RegisterProps): JSX.Element {
  const texts = t(ledgerTexts);
  const [register, setRegister] = useState<Register | "trouble" | undefined>();
  const [isReporting, setReporting] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    const [requests, breaches] = await Promise.all([
      request<readonly Asked[]>("GET", `/offices/${office}/requests`),
      request<readonly Breach[]>("GET", `/offices/${office}/breaches`),
    ]);
    const isRead = requests.status === "done" && breaches.status === "done";
    setRegister(isRead ? { requests: requests.body, breaches: breaches.body, now: breaches.at } : "trouble");
  }, [office]);
  useEffect(() => void load(), [load]);
  const finish = async (page: "requests" | "breaches", id: string): Promise<void> => {
    const asked = await request<undefined>("POST", `/offices/${office}/${page}/${id}/done`);
    showToast({ text: asked.status === "done" ? texts.finished : texts.trouble });
    await load();
  };
  if (register === "trouble") return <Notice kind="error">{texts.trouble}</Notice>;
  const { requests = [], breaches = [], now = 0 } = register ?? {};
  const done = (page: "requests" | "breaches", { id, doneAt }: LedgerEntry, what: string): Drawn =>
    doneAt === undefined && (
      <Button kind="quiet" label={texts.finishOf(what)} onPress={() => void finish(page, id)}>
        {texts.finish}
      </Button>
    );
  return (
    <>
      <Card title={texts.requests}>
        <p class="persons__state">{texts.requestsHint}</p>
        <DataTable
          caption={texts.requestsTable}
          rows={requests}
          rowKey={({ id }) => id}
          empty={texts.noRequests}
          columns={[
            { id: "kind", title: texts.request, cell: ({ kind }) => texts.kinds[kind] },
            { id: "asked", title: texts.asked, cell: ({ at }) => dayOf(at) },
            { id: "due", title: texts.due, cell: ({ dueAt }) => dayOf(dueAt) },
            { id: "state", title: texts.state, cell: (entry) => <LedgerState entry={entry} now={now} unit="days" /> },
            {
              id: "act",
              title: texts.deed,
              cell: (entry) => (
                <span class="persons__row-actions">
                  {entry.doneAt === undefined && (
                    <Button
                      kind="quiet"
                      label={texts.openPersonOf(texts.kinds[entry.kind])}
                      onPress={() => onPerson(entry.person)}
                    >
                      {texts.openPerson}
                    </Button>
                  )}
                  {done("requests", entry, texts.kinds[entry.kind])}
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Card title={texts.breaches} aside={<Button onPress={() => setReporting(true)}>{texts.record}</Button>}>
        <p class="persons__state">{texts.breachesHint}</p>
        <DataTable
          caption={texts.breachesTable}
          rows={breaches}
          rowKey={({ id }) => id}
          empty={texts.noBreaches}
          columns={[
            { id: "what", title: texts.what, cell: ({ what }) => <bdi class="persons__words">{what}</bdi> },
            { id: "known", title: texts.known, cell: ({ knownAt }) => momentOf(knownAt) },
            { id: "due", title: texts.due, cell: ({ dueAt }) => momentOf(dueAt) },
            { id: "state", title: texts.state, cell: (entry) => <LedgerState entry={entry} now={now} unit="hours" /> },
            { id: "act", title: texts.deed, cell: (entry) => done("breaches", entry, entry.what) },
          ]}
        />
      </Card>
      {isReporting && <ReportBreach office={office} onReported={load} onClose={() => setReporting(false)} />}
    </>
  );
}
