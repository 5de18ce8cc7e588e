import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { soundHoursTexts } from "../../../shared/i18n/texts/sound-hours.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { PlusIcon, TrashIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import { type LoudSpan, mostSpans } from "../../../shared/views/sound-plan.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { tuneDevice } from "../registry.ts";
import { isWhole, newSpan, planOf, volumeChoices } from "./sound-draft.ts";
import "./sound-hours.css";

type DialogProps = { readonly device: DeviceStatus; readonly name: string; readonly onClose: () => void };

/** Returns the form of a display's sound: spans of the day with their volume, and whether it rests in the prayer pause. */
export function SoundHoursDialog({ device, name, onClose }: DialogProps): JSX.Element {
  const texts = t(soundHoursTexts);
  const [spans, setSpans] = useState<readonly LoudSpan[]>(device.sound?.spans ?? []);
  const [restsInPrayer, setRests] = useState(device.sound?.restsInPrayer ?? false);
  const form = useForm<"spans">({
    check: () => (spans.every(isWhole) ? {} : { spans: "check" }),
    save: async () =>
      outcomeOfAsked(await tuneDevice(device.id, planOf({ spans, restsInPrayer })), { fields: ["spans"] }),
    onSaved: () => {
      showToast({ text: texts.saved(name) });
      onClose();
    },
  });
  const change = (place: number, more: Partial<LoudSpan>) =>
    setSpans(spans.map((span, each) => (each === place ? { ...span, ...more } : span)));
  return (
    <FormDialog title={texts.changeFor(name)} form={form} onClose={onClose}>
      <p class="device-zone__hint">{texts.hint}</p>
      <Checkbox label={texts.restsInPrayer} checked={restsInPrayer} onChange={setRests} />
      {spans.length > 0 && (
        <ol class="sound-hours">
          {spans.map((span, place) => (
            <SpanRow
              key={`span-${String(place)}`}
              span={span}
              number={place + 1}
              isWrong={form.problemOf("spans") !== undefined && !isWhole(span)}
              onChange={(more) => change(place, more)}
              onRemove={() => setSpans(spans.filter((_, each) => each !== place))}
            />
          ))}
        </ol>
      )}
      <Button icon={PlusIcon} disabled={spans.length >= mostSpans} onPress={() => setSpans([...spans, newSpan])}>
        {texts.add}
      </Button>
    </FormDialog>
  );
}

type SpanRowProps = {
  readonly span: LoudSpan;
  readonly number: number;
  readonly isWrong: boolean;
  readonly onChange: (more: Partial<LoudSpan>) => void;
  readonly onRemove: () => void;
};

function SpanRow({ span, number, isWrong, onChange, onRemove }: SpanRowProps): JSX.Element {
  const texts = t(soundHoursTexts);
  return (
    <li class="sound-hours__span">
      <fieldset class="sound-hours__fields">
        <legend class="visually-hidden">{texts.span(number)}</legend>
        <TextField label={texts.from} type="time" value={span.from} onInput={(from) => onChange({ from })} />
        <TextField
          label={texts.until}
          type="time"
          value={span.until}
          error={isWrong ? texts.twoTimes : undefined}
          onInput={(until) => onChange({ until })}
        />
        <Select
          label={texts.volume}
          value={String(span.volume)}
          options={volumeChoices(span.volume).map((volume) => ({
            value: String(volume),
            label: volume === 0 ? texts.silent : texts.percent(volume),
          }))}
          onChoose={(volume) => onChange({ volume: Number(volume) })}
        />
        <Button kind="quiet" icon={TrashIcon} label={texts.removeSpan(number)} onPress={onRemove}>
          {t(commonTexts).remove}
        </Button>
      </fieldset>
    </li>
  );
}
