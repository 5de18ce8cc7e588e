import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDays } from "../../shared/cases/calendar.ts";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { ActionSource, Measure } from "../../shared/improvements/commands.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import type { ImprovementWork, ShownAction } from "./work.ts";

/** What an action begins with when it is planned from something seen elsewhere. */
export type ActionDraft = {
  readonly title: { readonly ar: string; readonly en: string };
  readonly source: ActionSource;
  readonly measure?: Measure;
};

/** Four weeks are what its effect is measured by. */
const draftDays = 28;

type PlanDialogProps = {
  readonly work: ImprovementWork;
  /** Out of what it arises; left out, it is chosen here. */
  readonly from?: ActionSource;
  /** The action that is changed; left out, a new one. */
  readonly held?: ShownAction;
  /** What is filled in already, and whose it is. */
  readonly draft?: ActionDraft & { readonly owner: string };
};

/** Returns the dialog that plans an improvement action or changes one (I10). */
export function PlanDialog({ work, held, draft, from = draft?.source }: PlanDialogProps): JSX.Element {
  const texts = t(improvementsTexts);
  const { setup, colleagues } = work;
  const begun = held ?? draft;
  const [ar, setAr] = useState(begun?.title.ar ?? "");
  const [en, setEn] = useState(begun?.title.en ?? "");
  const [owner, setOwner] = useState(held?.owner.id ?? draft?.owner ?? "");
  const [dueDay, setDueDay] = useState(held?.dueDay ?? (draft ? addDays(work.today, draftDays) : ""));
  const [theme, setTheme] = useState("");
  const [measure, setMeasure] = useState<Measure | undefined>(begun?.measure ?? undefined);
  const [isAsked, setAsked] = useState(false);
  const plan = async (): Promise<boolean> => {
    setAsked(true);
    const title = { ar: ar.trim(), en: en.trim() };
    if (title.ar === "" || title.en === "" || owner === "" || dueDay === "") return false;
    const fields = { title, owner, dueDay, ...(measure === undefined ? {} : { measure }) };
    const source: ActionSource = from ?? (theme === "" ? { kind: "own" } : { kind: "theme", theme });
    const answer = await work.send(
      held ? { type: "ReviseAction", action: held.id, ...fields } : { type: "PlanAction", source, ...fields },
      held ? undefined : ({ result }) => t(attentionTexts).planned(String(result?.["number"] ?? "")),
    );
    return answer !== undefined;
  };
  const missing = (words: string) => (isAsked && words.trim() === "" ? texts.writeTitle : undefined);
  return (
    <DialogForm
      title={texts.planTitle}
      confirm={texts.planNow}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={plan}
    >
      <TextField label={texts.titleAr} error={missing(ar)} value={ar} dir="rtl" maxLength={120} onInput={setAr} />
      <TextField label={texts.titleEn} error={missing(en)} value={en} dir="ltr" maxLength={120} onInput={setEn} />
      <Select
        label={texts.owner}
        placeholder={texts.chooseColleague}
        error={isAsked && owner === "" ? texts.chooseColleague : undefined}
        value={owner}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={setOwner}
      />
      <TextField
        label={texts.dueDay}
        error={isAsked && dueDay === "" ? texts.chooseDay : undefined}
        type="date"
        value={dueDay}
        onInput={setDueDay}
      />
      {from === undefined && (
        <Select
          label={texts.source}
          value={theme}
          options={[
            { value: "", label: texts.sources.own },
            ...(setup?.themes ?? []).map(({ id, name }) => ({
              value: id,
              label: `${texts.sources.theme}: ${local(name)}`,
            })),
          ]}
          onChoose={setTheme}
        />
      )}
      <MeasureChoice setup={setup} measure={measure} onChoose={setMeasure} />
    </DialogForm>
  );
}
