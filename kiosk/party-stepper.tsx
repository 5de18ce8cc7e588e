import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { Button } from "../shared/ui/button.tsx";
import { MinusIcon, PlusIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { PeopleIcon, PersonIcon } from "../shared/ui/service-icons.tsx";

const largestParty = 20;

/** Returns how many came, one step at a time; the number is told to readers as it changes. */
export function PartyStepper({ party }: { readonly party: Signal<number> }): JSX.Element {
  const texts = t(kioskTexts);
  const count = party.value;
  const Picture = count === 1 ? PersonIcon : PeopleIcon;
  return (
    <div class="party">
      <Button size="hall" icon={MinusIcon} disabled={count === 1} onPress={() => (party.value = count - 1)}>
        {texts.fewer}
      </Button>
      <output class="party__count" aria-live="polite">
        <Picture size="1.2em" />
        <span>{texts.party(count)}</span>
      </output>
      <Button size="hall" icon={PlusIcon} disabled={count === largestParty} onPress={() => (party.value = count + 1)}>
        {texts.more}
      </Button>
    </div>
  );
}
