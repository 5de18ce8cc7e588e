import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { paletteTexts } from "../../shared/i18n/texts/palette.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { ChartIcon, ClockIcon, ReferIcon, SearchIcon, SettingsIcon, StarIcon } from "../../shared/ui/icons.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import { Logo } from "../../shared/ui/logo.tsx";
import {
  BookIcon,
  ChatIcon,
  FolderIcon,
  HomeIcon,
  IdCardIcon,
  PeopleIcon,
  TicketIcon,
} from "../../shared/ui/service-icons.tsx";
import { LightbulbIcon } from "../../shared/ui/state-icons.tsx";
import { isPaletteOpen } from "../palette/offers.ts";
import { Account } from "./account.tsx";
import type { SignedIn } from "./frame.tsx";
import type { Room } from "./rooms.ts";
import "./rail.css";

const icons: Readonly<Record<Room, Icon>> = {
  desk: TicketIcon,
  research: ReferIcon,
  cases: FolderIcon,
  committee: PeopleIcon,
  contacts: ChatIcon,
  persons: IdCardIcon,
  mine: StarIcon,
  overview: ChartIcon,
  insights: ClockIcon,
  organisation: HomeIcon,
  improvement: LightbulbIcon,
  admin: SettingsIcon,
  library: BookIcon,
};

type RailProps = {
  readonly session: SignedIn;
  readonly office: OfficeId | undefined;
  readonly rooms: readonly Room[];
  readonly room: Room | undefined;
  /** Referrals that nobody has looked at yet. */
  readonly news: number;
};

function openPalette(): void {
  isPaletteOpen.value = true;
}

/** Returns the rail: the rooms that the roles open, and who is signed in. */
export function Rail({ session, office, rooms, room, news }: RailProps): JSX.Element {
  const texts = t(staffTexts);
  return (
    <header class="rail">
      <span class="rail__logo">
        <Logo size={44} />
        <span class="visually-hidden">{t(commonTexts).product}</span>
      </span>
      {rooms.length > 0 && (
        <nav class="rail__rooms" aria-label={texts.roomsOf}>
          {rooms.map((each) => {
            const Picture = icons[each];
            return (
              <a key={each} class="rail__room" href={`#/${each}`} aria-current={each === room ? "page" : undefined}>
                <Picture />
                <span>{texts.rooms[each]}</span>
                {each === "research" && news > 0 && (
                  <span class="rail__news">
                    <span aria-hidden="true">{inHouse(news)}</span>
                    <span class="visually-hidden">{t(deskTexts).referrals.count(news)}</span>
                  </span>
                )}
              </a>
            );
          })}
        </nav>
      )}
      {rooms.length > 0 && (
        <button type="button" class="rail__room rail__palette" aria-keyshortcuts="Control+K" onClick={openPalette}>
          <SearchIcon />
          <span>{t(paletteTexts).open}</span>
        </button>
      )}
      <Account session={session} office={office} />
    </header>
  );
}
