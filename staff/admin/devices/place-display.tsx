import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deviceTexts } from "../../../shared/i18n/texts/devices.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EditIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import type { SetupView } from "../../../shared/views/setup.ts";
import type { Zone } from "../../../shared/views/zone.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { CheckGroup } from "../parts/check-group.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { zoneDevice } from "../registry.ts";
import "./place-display.css";

type PlaceDisplayProps = {
  readonly device: DeviceStatus;
  /** `Hall display D2`. */
  readonly name: string;
  readonly services: SetupView["services"];
  readonly counters: SetupView["counters"];
};

/** Returns which part of the hall a display shows, and the way to change it. */
export function PlaceDisplay(props: PlaceDisplayProps): JSX.Element {
  const texts = t(deviceTexts).zone;
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="device-zone">
      <p class="device-zone__shown">
        <span class="device-zone__label">{texts.shows}</span> {namesIn(props).join(" · ") || texts.everything}
      </p>
      <Button kind="quiet" icon={EditIcon} label={texts.chooseFor(props.name)} onPress={() => setOpen(true)}>
        {texts.choose}
      </Button>
      {isOpen && <ZoneDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ZoneDialog(props: PlaceDisplayProps & { readonly onClose: () => void }): JSX.Element {
  const { device, name, services, counters, onClose } = props;
  const texts = t(deviceTexts).zone;
  const [zone, setZone] = useState<Zone>(device.zone ?? { services: [], counters: [] });
  const form = useForm<"services" | "counters">({
    check: () => ({}),
    save: async () =>
      outcomeOfAsked(await zoneDevice(device.id, onlyKnown(zone, props)), { fields: ["services", "counters"] }),
    onSaved: () => {
      showToast({ text: texts.saved(name) });
      onClose();
    },
  });
  return (
    <FormDialog title={texts.chooseFor(name)} form={form} onClose={onClose}>
      <p class="device-zone__hint">{texts.hint}</p>
      <CheckGroup
        label={texts.services}
        error={form.problemOf("services")}
        choices={services.map(({ id, name: own }) => ({ value: id, label: local(own) }))}
        chosen={zone.services}
        onChange={(chosen) => setZone({ ...zone, services: chosen })}
      />
      <CheckGroup
        label={texts.counters}
        error={form.problemOf("counters")}
        choices={counters.map(({ id, name: own }) => ({ value: id, label: local(own) }))}
        chosen={zone.counters}
        onChange={(chosen) => setZone({ ...zone, counters: chosen })}
      />
    </FormDialog>
  );
}

/** What was removed from the setup since is not sent again. */
function onlyKnown(zone: Zone, { services, counters }: PlaceDisplayProps): Zone {
  return {
    services: zone.services.filter((id) => services.some((each) => each.id === id)),
    counters: zone.counters.filter((id) => counters.some((each) => each.id === id)),
  };
}

function namesIn(props: PlaceDisplayProps): readonly string[] {
  const { zone } = props.device;
  if (zone === null) return [];
  const known = onlyKnown(zone, props);
  return [
    ...props.services.filter(({ id }) => known.services.includes(id)),
    ...props.counters.filter(({ id }) => known.counters.includes(id)),
  ].map(({ name }) => local(name));
}
