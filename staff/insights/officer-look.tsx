import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { houseLanguage, t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { PeopleIcon } from "../../shared/ui/service-icons.tsx";
import type { OfficerChoice, OfficerResult } from "../../shared/views/officer-result.ts";
import { request } from "../admin/api.ts";
import { noReason, ReasonField, reasonText } from "../parts/reason.tsx";
import { ResultLines } from "./result-lines.tsx";

type Shown = { readonly officer: string; readonly result: OfficerResult };

/** Returns the way to one officer's result: after she has seen it, and with a reason that is kept (R12). */
export function OfficerLook({ office }: { readonly office: OfficeId }): JSX.Element {
  const texts = t(surveyTexts);
  const open = useSignal<readonly OfficerChoice[] | undefined>(undefined);
  const officer = useSignal<string | undefined>(undefined);
  const reason = useSignal(noReason);
  const isMissing = useSignal(false);
  const trouble = useSignal<string | undefined>(undefined);
  const shown = useSignal<Shown | undefined>(undefined);
  const id = useRef(newId());
  useEffect(() => {
    void request<{ readonly officers: readonly OfficerChoice[] }>("GET", `/offices/${office}/officer-results`).then(
      (got) => {
        if (got.status === "done") open.value = got.body.officers.filter(({ isOpen }) => isOpen);
      },
    );
  }, [office, open]);
  const chosen = officer.value ?? open.value?.[0]?.id;
  const look = async (): Promise<void> => {
    const why = reasonText(reason.value);
    isMissing.value = why === undefined;
    if (why === undefined || chosen === undefined) return;
    const path = `/offices/${office}/officer-results/${encodeURIComponent(chosen)}`;
    const got = await request<OfficerResult>("POST", path, { id: id.current, reason: why });
    if (got.status !== "unreachable") id.current = newId();
    shown.value = got.status === "done" ? { officer: chosen, result: got.body } : undefined;
    trouble.value =
      got.status === "done"
        ? undefined
        : got.status === "refused"
          ? rejectionText(houseLanguage(), { code: got.code })
          : texts.failed;
  };
  return (
    <Card title={texts.officer} note={texts.officerNote} class="chart-card">
      <p>{texts.officerRight}</p>
      {open.value?.length === 0 && (
        <EmptyState icon={PeopleIcon} title={texts.officerNobody}>
          {texts.officerNobodyHint}
        </EmptyState>
      )}
      {open.value !== undefined && chosen !== undefined && (
        <form
          class="officer-look"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <Select
            label={texts.officerChoose}
            value={chosen}
            options={open.value.map((each) => ({ value: each.id, label: each.name }))}
            onChoose={(value) => {
              officer.value = value;
              shown.value = undefined;
            }}
          />
          <ReasonField
            legend={texts.officerReason}
            value={reason.value}
            ready={texts.officerReasons}
            error={isMissing.value ? texts.officerReasonMissing : undefined}
            onChange={(value) => {
              reason.value = value;
            }}
          />
          <Button type="submit">{texts.officerOpen}</Button>
        </form>
      )}
      {trouble.value && <Notice kind="error">{trouble.value}</Notice>}
      {shown.value && <ResultLines result={shown.value.result} />}
    </Card>
  );
}
