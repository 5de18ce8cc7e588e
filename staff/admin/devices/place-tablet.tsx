import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deviceTexts } from "../../../shared/i18n/texts/devices.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import type { SetupView } from "../../../shared/views/setup.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { troubleText } from "../parts/problem-text.ts";
import { placeDevice } from "../registry.ts";

/** Returns the choice of the counter on which a tablet stands; it shows what that counter asks to be signed. */
export function PlaceTablet(props: {
  readonly device: DeviceStatus;
  readonly counters: SetupView["counters"];
}): JSX.Element {
  const { device, counters } = props;
  const texts = t(deviceTexts).tablet;
  const [error, setError] = useState<string | undefined>();
  const place = async (value: string): Promise<void> => {
    const asked = await placeDevice(device.id, value === nowhere ? null : value);
    const outcome = outcomeOfAsked<never>(asked, { fields: [] });
    const isTaken = asked.status === "refused" && asked.code === "CounterHasTablet";
    if (isTaken) setError(texts.taken);
    else setError(outcome.status === "trouble" ? troubleText(outcome.trouble) : undefined);
  };
  return (
    <Select
      label={texts.counter}
      hint={texts.hint}
      error={error}
      value={device.counter ?? nowhere}
      options={[
        { value: nowhere, label: texts.nowhere },
        ...counters.map(({ id, name }) => ({ value: id, label: local(name) })),
      ]}
      onChoose={(value) => void place(value)}
    />
  );
}

/** No counter has a blank name. */
const nowhere = " ";
