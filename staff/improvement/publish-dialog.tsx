import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { ImprovementWork } from "./work.ts";

type PublishDialogProps = { readonly work: ImprovementWork; readonly action?: string };

/** Returns the dialog that tells the hall what changed, in both languages, until a day (I12). */
export function PublishDialog({ work, action }: PublishDialogProps): JSX.Element {
  const texts = t(improvementsTexts);
  const [ar, setAr] = useState("");
  const [en, setEn] = useState("");
  const [until, setUntil] = useState("");
  const [isAsked, setAsked] = useState(false);
  const publish = async (): Promise<boolean> => {
    setAsked(true);
    const text = { ar: ar.trim(), en: en.trim() };
    if (text.ar === "" || text.en === "" || until === "") return false;
    const command = { type: "PublishNotice", text, until } as const;
    const done = await work.send(action === undefined ? command : { ...command, action }, texts.done.published);
    return done !== undefined;
  };
  const missing = (words: string) => (isAsked && words.trim() === "" ? texts.writeSentence : undefined);
  return (
    <DialogForm
      title={texts.publishTitle}
      confirm={texts.publishNow}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={publish}
    >
      <TextField
        label={texts.sentenceAr}
        hint={texts.sentenceHint}
        error={missing(ar)}
        value={ar}
        dir="rtl"
        maxLength={160}
        onInput={setAr}
      />
      <TextField label={texts.sentenceEn} error={missing(en)} value={en} dir="ltr" maxLength={160} onInput={setEn} />
      <TextField
        label={texts.until}
        error={isAsked && until === "" ? texts.chooseDay : undefined}
        type="date"
        value={until}
        onInput={setUntil}
      />
    </DialogForm>
  );
}
