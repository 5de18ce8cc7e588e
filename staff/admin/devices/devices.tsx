import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { KioskIcon } from "../../../shared/ui/state-icons.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import { useWatch } from "../../parts/use-watch.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Section } from "../parts/section.tsx";
import { revokeDevice } from "../registry.ts";
import type { SetupProps } from "../setup-props.ts";
import { deviceColumns } from "./device-columns.tsx";
import { deviceKindName } from "./device-kind.tsx";
import { PairingDialog } from "./pairing-dialog.tsx";

type Open = { readonly to: "pair" } | { readonly to: "revoke"; readonly device: DeviceStatus };

/** Returns the office's devices as they are now: connected or not, pairing a new one, disconnecting one. */
export function Devices({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const devices = useWatch(link, office, "devices").message.value?.data.devices;
  const [open, setOpen] = useState<Open | undefined>();
  const close = (): void => setOpen(undefined);
  const connected = devices?.filter(({ isConnected }) => isConnected).length ?? 0;
  return (
    <Section
      title={t(adminTexts).sections.devices}
      hint={texts.hint}
      action={
        <Button kind="primary" icon={PlusIcon} disabled={devices === undefined} onPress={() => setOpen({ to: "pair" })}>
          {texts.pair}
        </Button>
      }
    >
      <Card class="admin-list">
        {devices === undefined && <Skeleton lines={3} label={t(commonTexts).loading} />}
        {devices?.length === 0 && (
          <EmptyState icon={KioskIcon} title={texts.empty}>
            {texts.emptyHint}
          </EmptyState>
        )}
        {devices !== undefined && devices.length > 0 && (
          <>
            <p class="admin-devices__count" role="status">
              {texts.connectedCount(connected, devices.length)}
            </p>
            <DataTable
              caption={t(adminTexts).sections.devices}
              columns={deviceColumns(setup.timeZone, (device) => setOpen({ to: "revoke", device }))}
              rows={devices}
              rowKey={({ id }) => id}
            />
          </>
        )}
      </Card>
      {open?.to === "pair" && <PairingDialog office={office} devices={devices ?? []} onClose={close} />}
      {open?.to === "revoke" && (
        <ConfirmDialog
          title={texts.revokeTitle(deviceKindName(open.device.kind))}
          hint={texts.revokeHint}
          confirmLabel={texts.revokeNow}
          doneText={texts.revoked}
          act={async () => outcomeOfAsked(await revokeDevice(open.device.id), { fields: [] })}
          onClose={close}
        />
      )}
    </Section>
  );
}
