import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { deviceTexts } from "../../../shared/i18n/texts/devices.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { KioskIcon } from "../../../shared/ui/state-icons.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import type { RefusedRecords } from "../../../shared/views/heartbeat.ts";
import { useWatch } from "../../parts/use-watch.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Section } from "../parts/section.tsx";
import { askDevice, revokeDevice } from "../registry.ts";
import type { SetupProps } from "../setup-props.ts";
import { DeviceCard, fullName } from "./device-card.tsx";
import { PairingDialog } from "./pairing-dialog.tsx";
import { fetchRecords, saveRecords } from "./refused-records.ts";

type StateUpdater = (change: (before: readonly string[]) => readonly string[]) => void;
type Open = { readonly to: "pair" } | { readonly to: "revoke"; readonly device: DeviceStatus };

/** Returns the office's devices as they are now: connected or not, pairing a new one, what needs a hand. */
export function Devices({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const devices = useWatch(link, office, "devices").message.value?.data.devices;
  const [open, setOpen] = useState<Open | undefined>();
  const close = (): void => setOpen(undefined);
  const [fetching, setFetching] = useState<readonly string[]>([]);
  const inNeed = devices?.filter(({ needs }) => needs.length > 0).length ?? 0;
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
              {texts.connectedCount(connected, devices.length)} · {t(deviceTexts).needsCount(inNeed)}
            </p>
            <div class="device-cards">
              {devices.map((device) => (
                <DeviceCard
                  key={device.id}
                  device={device}
                  timeZone={setup.timeZone}
                  counters={setup.counters}
                  services={setup.services}
                  isFetching={fetching.includes(device.id)}
                  onIdentify={(one) => void askFor(one, "identify")}
                  onRefresh={(one) => void askFor(one, "refresh")}
                  onRecords={(one) => void download(one, setFetching)}
                  onRevoke={(one) => setOpen({ to: "revoke", device: one })}
                />
              ))}
            </div>
          </>
        )}
      </Card>
      {open?.to === "pair" && <PairingDialog office={office} devices={devices ?? []} onClose={close} />}
      {open?.to === "revoke" && (
        <ConfirmDialog
          title={texts.revokeTitle(fullName(open.device))}
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

async function askFor(device: DeviceStatus, ask: "identify" | "refresh"): Promise<void> {
  const texts = t(deviceTexts);
  const asked = await askDevice(device.id, ask);
  const done = ask === "identify" ? texts.identified : texts.refreshed;
  showToast({ text: asked.status === "done" ? done(fullName(device)) : texts.failed });
}

async function download(device: DeviceStatus, setFetching: StateUpdater): Promise<void> {
  setFetching((before) => [...before, device.id]);
  const handed = await fetchRecords(device);
  setFetching((before) => before.filter((id) => id !== device.id));
  showToast({ text: wordsFor(device, handed) });
}

function wordsFor(device: DeviceStatus, handed: RefusedRecords | "failed" | "late"): string {
  const texts = t(deviceTexts);
  if (handed === "failed") return texts.failed;
  if (handed === "late") return texts.recordsLate;
  if (handed.total === 0) return texts.noRecords;
  saveRecords(device, handed, new Date().toISOString().slice(0, 10));
  return texts.recordsSaved(handed.records.length, handed.total);
}
