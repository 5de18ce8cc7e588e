import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { TextArea, TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { Part } from "./part.tsx";
import { stylesTexts } from "./texts.ts";

/** Returns every field: usual, with a hint, wrong, and out of use. */
export function Fields(): JSX.Element {
  const texts = t(commonTexts);
  const [typed, setTyped] = useState("");
  const [isTicked, setTicked] = useState(true);
  const [side, setSide] = useState("a");
  const field = { value: typed, onInput: setTyped };
  return (
    <Part title={t(stylesTexts).fields}>
      <div class="styles__fields">
        <TextField label={texts.search} hint={texts.optional} {...field} />
        <TextField label={texts.service} error={texts.notFound} {...field} />
        <TextField label={texts.counter} disabled {...field} />
        <TextField label={texts.now} type="time" value="09:42" onInput={() => undefined} />
        <Select
          label={texts.service}
          value={side}
          options={[
            { value: "a", label: texts.service },
            { value: "b", label: texts.counter },
          ]}
          onChoose={setSide}
        />
        <TextArea label={texts.more} hint={texts.optional} {...field} />
      </div>
      <div class="styles__row">
        <Checkbox label={texts.yes} checked={isTicked} onChange={setTicked} />
        <Checkbox label={texts.no} checked={!isTicked} disabled onChange={setTicked} />
        {(["desk", "hall"] as const).map((size) => (
          <Segmented
            key={size}
            label={texts.service}
            size={size}
            tone={size === "hall" ? "quiet" : "brand"}
            value={side}
            segments={[
              { value: "a", label: texts.service },
              { value: "b", label: texts.counter },
            ]}
            onChoose={setSide}
          />
        ))}
      </div>
    </Part>
  );
}
