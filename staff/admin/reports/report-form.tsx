import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { reportMailTexts } from "../../../shared/i18n/texts/report-mail.ts";
import { type ReportPlan, reportRhythms } from "../../../shared/setup/report-plan.ts";
import { TextArea } from "../../../shared/ui/field.tsx";
import { houseLanguage, inHouse, t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormCard } from "../parts/form-card.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { isSameReport, type ReportDraft, reportDraft, reportProblems, reportWish } from "./report-draft.ts";

type ReportFormProps = Pick<SetupProps, "office" | "link"> & {
  readonly plan: ReportPlan | null;
  readonly onSaved: () => void;
};

const hours = Array.from({ length: 23 }, (_, place) => String(place + 1));

/** Returns the form of the plan; without a report nothing else is asked. */
export function ReportForm({ office, link, plan, onSaved }: ReportFormProps): JSX.Element {
  const texts = t(reportMailTexts);
  const send = useSend(link);
  const saved = reportDraft(plan, houseLanguage());
  const [edited, edit] = useState<ReportDraft | undefined>();
  const draft = edited ?? saved;
  const change = (more: Partial<ReportDraft>): void => edit({ ...draft, ...more });
  const form = useForm<"to">({
    check: () => reportProblems(draft),
    save: async () =>
      outcomeOfSent(await send(office, { type: "SetReportPlan", plan: reportWish(draft) }), { fields: ["to"] }),
    onSaved: () => {
      edit(undefined);
      onSaved();
      showToast({ text: t(adminTexts).saved });
    },
  });
  return (
    <FormCard title={texts.form} form={form} isChanged={!isSameReport(draft, saved)} onReset={() => edit(undefined)}>
      <Select
        label={texts.every}
        value={draft.every}
        options={(["off", ...reportRhythms] as const).map((value) => ({ value, label: texts.rhythms[value] }))}
        onChoose={(every) => change({ every })}
      />
      {draft.every !== "off" && (
        <>
          <div class="admin-form__pair">
            <Select
              label={texts.hour}
              value={draft.hour}
              options={hours.map((value) => ({ value, label: inHouse(`${value.padStart(2, "0")}:00`) }))}
              onChoose={(hour) => change({ hour })}
            />
            <Select
              label={texts.language}
              value={draft.language}
              options={(["ar", "en"] as const).map((value) => ({ value, label: texts.languages[value] }))}
              onChoose={(language) => change({ language })}
            />
          </div>
          <TextArea
            label={texts.to}
            hint={texts.toHint}
            value={draft.to}
            maxLength={3_000}
            error={form.problemOf("to")}
            onInput={(to) => change({ to })}
          />
        </>
      )}
    </FormCard>
  );
}
