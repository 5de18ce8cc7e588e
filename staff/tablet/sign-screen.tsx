import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { sha256 } from "../../shared/cases/sha256.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { tabletTexts } from "../../shared/i18n/texts/tablet.ts";
import { Button } from "../../shared/ui/button.tsx";
import { houseLanguage, t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { SigningView } from "../../shared/views/signing.ts";
import { SignaturePlace } from "../cases/signature-place.tsx";
import { StatementSheet } from "../cases/statement-sheet.tsx";
import type { Strokes } from "../cases/strokes.ts";
import type { Slate } from "./slate.ts";
import "../cases/signing.css";

type SignScreenProps = {
  readonly slate: Slate;
  readonly pending: NonNullable<SigningView["pending"]>;
  readonly onEnd: (word: "thanks" | "changed") => void;
};

/** Returns the statement and the place to sign it. It is shown only when it is what its hash says (R5). */
export function SignScreen({ slate, pending, onEnd }: SignScreenProps): JSX.Element {
  const texts = t(tabletTexts);
  const cases = t(casesTexts);
  const [strokes, setStrokes] = useState<Strokes>("");
  const [trouble, setTrouble] = useState<"again" | "empty" | undefined>();
  const [isBusy, setBusy] = useState(false);
  // The same strokes sent again are one signature (S2).
  const id = useMemo(() => (strokes === "" ? "" : newId()), [strokes]);
  const isChecked = useMemo(() => sha256(JSON.stringify(pending.statement)) === pending.hash, [pending]);
  if (!isChecked) return <Notice kind="error" title={texts.unchecked} />;
  const sign = async (): Promise<void> => {
    setTrouble(strokes === "" ? "empty" : undefined);
    if (strokes === "") return;
    setBusy(true);
    const signed = await slate.sign(pending, strokes, id);
    setBusy(false);
    if (signed === "thanks" || signed === "changed") onEnd(signed);
    else setTrouble(signed);
  };
  const { statement, service, signer, request } = pending;
  return (
    <section class="tablet__sheet" aria-labelledby="read-first">
      <h1 id="read-first" class="tablet__title">
        {texts.readFirst}
      </h1>
      <StatementSheet statement={statement} service={service} request={request} />
      <p class="tablet__declaration">{statement.declaration[houseLanguage()]}</p>
      <p>
        {cases.signer}: {t(signersTexts).signers[signer]}
      </p>
      <SignaturePlace
        onChange={setStrokes}
        error={trouble === "empty" && strokes === "" ? cases.emptyPad : undefined}
        isLarge
      />
      {trouble === "again" && <Notice kind="offline">{texts.again}</Notice>}
      <Button kind="primary" size="hall" wide isBusy={isBusy} onPress={() => void sign()}>
        {texts.send}
      </Button>
    </section>
  );
}
