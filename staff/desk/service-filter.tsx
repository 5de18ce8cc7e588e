import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { ServiceId } from "../../shared/office/ids.ts";
import { ChevronDownIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import type { DeskView } from "../../shared/views/desk.ts";

const key = "dawr.staff.service";
const chosen = signal<ServiceId | undefined>(localStorage.getItem(key) ?? undefined);

/** The service whose visitors are shown, remembered in this browser; undefined for all, and when the service is gone. */
export function shownService(view: Pick<DeskView, "services">): ServiceId | undefined {
  return view.services.some(({ id }) => id === chosen.value) ? chosen.value : undefined;
}

function choose(service: ServiceId | undefined): void {
  chosen.value = service;
  if (service === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, service);
}

/** Returns the choice of the service whose visitors are shown. */
export function ServiceFilter({ view }: { readonly view: DeskView }): JSX.Element {
  const texts = t(deskTexts);
  const shown = shownService(view) ?? "";
  return (
    <span class="ui-select side__filter">
      <select
        class="ui-field__control ui-select__control"
        aria-label={texts.filter}
        value={shown}
        onChange={(event) => {
          choose(event.currentTarget.value || undefined);
          // The keys of the desk rest while a list has the focus.
          event.currentTarget.blur();
        }}
      >
        <option value="" selected={shown === ""}>
          {texts.allServices}
        </option>
        {view.services.map(({ id, name }) => (
          <option key={id} value={id} selected={id === shown}>
            {local(name)}
          </option>
        ))}
      </select>
      <ChevronDownIcon size={20} class="ui-select__arrow" />
    </span>
  );
}
