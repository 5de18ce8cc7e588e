import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { ArrowNextIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { PeopleIcon } from "../../shared/ui/service-icons.tsx";
import { KioskIcon, MonitorIcon } from "../../shared/ui/state-icons.tsx";
import { SampleOffice } from "./sample-office.tsx";
import "./home.css";

type Place = "kiosk" | "display" | "staff";

const places: readonly { readonly name: Place; readonly href: string; readonly icon: Icon }[] = [
  { name: "kiosk", href: "/kiosk/", icon: KioskIcon },
  { name: "display", href: "/display/", icon: MonitorIcon },
  { name: "staff", href: "/staff/", icon: PeopleIcon },
];

/** Returns the three ways into a hub that is set up. */
export function Home(): JSX.Element {
  const texts = t(launcherTexts);
  return (
    <div class="home">
      <div class="home__hero">
        <h1 class="home__product">{t(commonTexts).product}</h1>
        <p class="home__tagline">{texts.tagline}</p>
      </div>
      <nav aria-label={texts.placesTitle}>
        <ul class="home__places">
          {places.map((place) => (
            <li key={place.name}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
      </nav>
      <SampleOffice />
    </div>
  );
}

function PlaceLink({ name, href, icon: Picture }: (typeof places)[number]): JSX.Element {
  const texts = t(launcherTexts);
  return (
    <a class="place" href={href}>
      <span class="place__picture">
        <Picture size={36} />
      </span>
      <span class="place__name">{t(commonTexts).apps[name]}</span>
      <span class="place__what">{texts.whatFor[name]}</span>
      <span class="place__open">
        {texts.open}
        <ArrowNextIcon size={20} />
      </span>
    </a>
  );
}
