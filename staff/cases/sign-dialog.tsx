import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { signersOf } from "../../shared/cases/signer.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { houseLanguage, t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import { SignaturePlace } from "./signature-place.tsx";
import { StatementSheet } from "./statement-sheet.tsx";
import type { Strokes } from "./strokes.ts";
import { type CaseWork, serviceOf } from "./work.ts";

type Signer = "self" | "guardian" | "delegate";
/** Chosen where nobody of the staff was there. */
const nobody = "-";
type Method = "drawn" | "paper" | "tablet";

/** Returns the dialog that shows what is signed, exactly as its hash binds it, and takes the signature (R5). */
export function SignDialog({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const who = t(signersTexts);
  // What was shown when the dialog opened is what is signed: should the case change meanwhile, the hub says so.
  const shown = useRef(work.shown).current;
  const [signer, setSigner] = useState<Signer>(shown.relation);
  const [method, setMethod] = useState<Method>("drawn");
  const [strokes, setStrokes] = useState<Strokes>("");
  const [paper, setPaper] = useState("");
  const [witness, setWitness] = useState("");
  const [isAsked, setAsked] = useState(false);
  const signature = method === "drawn" ? strokes : paper.trim();
  const sign = async (): Promise<boolean> => {
    setAsked(true);
    const { version } = shown.statement.declaration;
    const isSeen = signer === "self" || witness !== "";
    const seenBy = signer === "self" || witness === nobody ? {} : { witness };
    const bound = { declaration: version, hash: shown.statementHash, signer, ...seenBy };
    if (!isSeen) return false;
    if (method === "tablet") return work.send({ type: "AskSignature", case: shown.id, ...bound });
    if (signature === "") return false;
    return work.send({ type: "SignStatement", case: shown.id, ...bound, method, signature });
  };
  return (
    <DialogForm
      title={texts.signTitle}
      confirm={method === "tablet" ? texts.layOnTablet : texts.signConfirm}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={sign}
    >
      <div class="sign">
        <div class="sign__part">
          <StatementSheet statement={shown.statement} service={serviceOf(work)} request={shown.request} />
          <p class="sign__declaration">{shown.statement.declaration[houseLanguage()]}</p>
        </div>
        <div class="sign__part">
          <Signers work={work} signer={signer} onSigner={setSigner} />
          {signer !== "self" && (
            <Select
              label={who.witness}
              hint={who.witnessHint}
              placeholder={texts.chooseColleague}
              error={isAsked && witness === "" ? who.witnessMissing : undefined}
              value={witness}
              options={witnesses(work)}
              onChoose={setWitness}
            />
          )}
          <Segmented<Method>
            label={texts.method}
            value={method}
            onChoose={setMethod}
            segments={methods(work).map((value) => ({ value, label: texts.methods[value] }))}
          />
          {method === "tablet" && <p>{texts.tabletHint}</p>}
          {method === "drawn" && (
            <SignaturePlace onChange={setStrokes} error={isAsked && strokes === "" ? texts.emptyPad : undefined} />
          )}
          {method === "paper" && (
            <TextField
              label={texts.paperReference}
              hint={texts.paperHint}
              error={isAsked && paper.trim() === "" ? texts.emptyPaper : undefined}
              value={paper}
              maxLength={60}
              onInput={setPaper}
            />
          )}
        </div>
      </div>
    </DialogForm>
  );
}

/** Who may sign, as the case says for whom somebody speaks. */
function Signers(props: {
  readonly work: CaseWork;
  readonly signer: Signer;
  readonly onSigner: (signer: Signer) => void;
}): JSX.Element {
  const label = t(casesTexts).signer;
  const names = t(signersTexts).signers;
  const signers = signersOf[props.work.shown.relation];
  if (signers.length === 1) {
    return (
      <p>
        {label}: {names[props.signer]}
      </p>
    );
  }
  return (
    <Segmented<Signer>
      label={label}
      value={props.signer}
      onChoose={props.onSigner}
      segments={signers.map((value) => ({ value, label: names[value] }))}
    />
  );
}

/** On a tablet only where a counter of the office has one. */
function methods({ shown }: CaseWork): readonly Method[] {
  return shown.tablets.length > 0 ? ["drawn", "tablet", "paper"] : ["drawn", "paper"];
}

/** R5: a colleague who was there while somebody signed for another; or nobody was. */
function witnesses({ shown, me }: CaseWork): readonly { readonly value: string; readonly label: string }[] {
  const colleagues = shown.staff.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name }));
  return [...colleagues, { value: nobody, label: t(signersTexts).noWitness }];
}
