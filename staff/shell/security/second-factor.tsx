import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { securityTexts } from "../../../shared/i18n/texts/security.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { t } from "../../../shared/ui/language.ts";
import { QrCode } from "../../../shared/ui/qr-code.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { beginFactor, confirmFactor, dropFactor, type FactorDraft, type FactorState, failureOf } from "./own.ts";
import { OwnForm } from "./own-form.tsx";

type Change = { readonly onChanged: (recovery: readonly string[]) => void };

/** Returns the way to a second factor: the password, the key on the phone, its first code. */
export function FactorOff({ onChanged }: Change): JSX.Element {
  const texts = t(securityTexts);
  const [draft, setDraft] = useState<FactorDraft | undefined>();
  if (draft === undefined) {
    return (
      <OwnForm
        fields={[{ name: "password", label: texts.current, kind: "current-password" }]}
        action={texts.begin}
        send={async ({ password }) => {
          const asked = await beginFactor(password);
          if (asked.status === "done") setDraft(asked.body);
          return failureOf(asked);
        }}
      >
        <p>{texts.off}</p>
      </OwnForm>
    );
  }
  return (
    <OwnForm
      key="confirm"
      fields={[{ name: "code", label: texts.code, kind: "one-time-code" }]}
      action={texts.confirm}
      send={async ({ code }) => {
        const asked = await confirmFactor(draft.draft, code.trim());
        if (asked.status === "done") onChanged(asked.body.recovery);
        return failureOf(asked);
      }}
    >
      <p>{texts.scan}</p>
      <div class="security__qr" role="img" aria-label={texts.scanPicture}>
        <QrCode text={draft.uri} />
      </div>
      <p>
        {texts.key}: <bdi class="security__key">{draft.key.match(/.{1,4}/gu)?.join(" ")}</bdi>
      </p>
    </OwnForm>
  );
}

/** Returns what is left of the recovery codes, and the way out. */
export function FactorOn({ state, onChanged }: Change & { readonly state: FactorState }): JSX.Element {
  const texts = t(securityTexts);
  return (
    <OwnForm
      fields={[
        { name: "password", label: texts.current, kind: "current-password" },
        { name: "code", label: texts.codeOrRecovery, kind: "one-time-code" },
      ]}
      action={texts.drop}
      isDanger
      send={async ({ password, code }) => {
        const asked = await dropFactor(password, code.trim());
        if (asked.status === "done") showToast({ text: texts.dropped });
        if (asked.status === "done") onChanged([]);
        return failureOf(asked);
      }}
    >
      <p>{texts.on}</p>
      <p>{texts.left(state.recoveryLeft)}</p>
    </OwnForm>
  );
}

/** Returns the codes that are shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}): JSX.Element {
  const texts = t(securityTexts);
  return (
    <div class="security__form">
      <p>{texts.recoveryHint}</p>
      <ol class="security__codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="security__actions">
        <Button kind="primary" onPress={onKept}>
          {texts.kept}
        </Button>
        <Button onPress={() => window.print()}>{texts.print}</Button>
      </div>
    </div>
  );
}
