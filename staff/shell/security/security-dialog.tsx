import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { securityTexts } from "../../../shared/i18n/texts/security.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Spinner } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { askFactor, changePassword, type FactorState, failureOf } from "./own.ts";
import { OwnForm } from "./own-form.tsx";
import { FactorOff, FactorOn, RecoveryCodes } from "./second-factor.tsx";
import "./security.css";

/** Returns one's own password and second factor; recovery codes take the whole dialog until they are kept. */
export function SecurityDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const texts = t(securityTexts);
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  if (recovery.length > 0) {
    return (
      <Dialog title={texts.recoveryTitle} onClose={() => setRecovery([])}>
        <RecoveryCodes codes={recovery} onKept={() => setRecovery([])} />
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div class="security">
        <section aria-labelledby="security-factor">
          <h3 id="security-factor">{texts.factorTitle}</h3>
          <Factor onRecovery={setRecovery} />
        </section>
        <section aria-labelledby="security-password">
          <h3 id="security-password">{texts.passwordTitle}</h3>
          <OwnForm
            fields={[
              { name: "current", label: texts.current, kind: "current-password" },
              { name: "next", label: texts.next, hint: texts.nextHint, kind: "new-password" },
            ]}
            action={texts.change}
            send={async ({ current, next }) => {
              const failure = failureOf(await changePassword(current, next));
              if (failure === undefined) showToast({ text: texts.changed });
              return failure;
            }}
          />
        </section>
      </div>
      <div class="ui-dialog__actions">
        <Button onPress={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}

function Factor({ onRecovery }: { readonly onRecovery: (codes: readonly string[]) => void }): JSX.Element {
  const [state, setState] = useState<FactorState | "asking" | "failed">("asking");
  useEffect(() => {
    if (state !== "asking") return;
    void askFactor().then((asked) => setState(asked.status === "done" ? asked.body : "failed"));
  }, [state]);
  if (state === "asking") return <Spinner>{t(commonTexts).loading}</Spinner>;
  if (state === "failed") {
    const again = <Button onPress={() => setState("asking")}>{t(commonTexts).retry}</Button>;
    return (
      <Notice kind="offline" action={again}>
        {t(securityTexts).notDone}
      </Notice>
    );
  }
  const onChanged = (codes: readonly string[]): void => {
    setState("asking");
    onRecovery(codes);
  };
  return state.isOn ? <FactorOn state={state} onChanged={onChanged} /> : <FactorOff onChanged={onChanged} />;
}
