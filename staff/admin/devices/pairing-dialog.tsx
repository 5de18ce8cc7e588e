import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import type { DeviceKind, OfficeId } from "../../../shared/office/ids.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { CheckIcon, ExternalLinkIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import { outcomeOfAsked, type Trouble } from "../outcome.ts";
import { TroubleNotice } from "../parts/trouble-notice.tsx";
import { makePairingCode } from "../registry.ts";
import { CodePanel } from "./code-panel.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { endOf, isPaired, pageOf, type ShownCode } from "./pairing-life.ts";

type PairingDialogProps = {
  readonly office: OfficeId;
  readonly devices: readonly DeviceStatus[];
  readonly onClose: () => void;
};

/** Returns the way of a new device: which kind, its code, and that it has come. */
export function PairingDialog({ office, devices, onClose }: PairingDialogProps): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const [kind, setKind] = useState<DeviceKind>("kiosk");
  const [shown, setShown] = useState<ShownCode | "expired" | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [isBusy, setBusy] = useState(false);
  const onExpired = useCallback(() => setShown("expired"), []);

  const makeCode = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const asked = await makePairingCode(office, kind);
    setBusy(false);
    if (asked.status === "done") {
      const { code, expiresAt } = asked.body;
      const before = devices.map(({ id }) => id);
      return setShown({ code, kind, before, endsAt: endOf(expiresAt, asked.at, performance.now()) });
    }
    const outcome = outcomeOfAsked<never>(asked, { fields: [] });
    if (outcome.status === "trouble") setTrouble(outcome.trouble);
  };

  if (typeof shown === "object" && isPaired(shown, devices)) {
    return (
      <Dialog title={texts.pairTitle} onClose={onClose} actions={<CloseButton onClose={onClose} />}>
        <div role="status">
          <EmptyState icon={CheckIcon} title={texts.paired}>
            {texts.pairedHint}
          </EmptyState>
        </div>
      </Dialog>
    );
  }
  const isShown = typeof shown === "object";
  return (
    <Dialog
      title={isShown ? texts.kinds[shown.kind] : texts.pairTitle}
      onClose={onClose}
      actions={
        <>
          {isShown ? (
            <OpenHere shown={shown} />
          ) : (
            <Button kind="primary" isBusy={isBusy} onPress={() => void makeCode()}>
              {shown === "expired" ? texts.newCode : texts.makeCode}
            </Button>
          )}
          <CloseButton onClose={onClose} />
        </>
      }
    >
      {isShown ? (
        <CodePanel shown={shown} onExpired={onExpired} />
      ) : (
        <>
          {shown === "expired" && <Notice kind="warn">{texts.expired}</Notice>}
          <KindChoice chosen={kind} onChoose={setKind} />
        </>
      )}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return <Button onPress={onClose}>{t(commonTexts).close}</Button>;
}

/** The code travels behind the `#`, which browsers never send to a server. */
function OpenHere({ shown }: { readonly shown: ShownCode }): JSX.Element {
  const page = pageOf(shown.kind);
  return (
    <Button icon={ExternalLinkIcon} onPress={() => window.open(`${page}#pair=${shown.code}`, "_blank", "noopener")}>
      {t(adminPeopleTexts).devices.openHere}
    </Button>
  );
}
