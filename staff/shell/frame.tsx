import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { KeyIcon } from "../../shared/ui/icons.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { HomeIcon } from "../../shared/ui/service-icons.tsx";
import { speakInTerms } from "../../shared/ui/terms.ts";
import { PaletteDoor } from "../palette/palette-door.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { useWatch } from "../parts/use-watch.ts";
import { hash, wishedOffice } from "./address.ts";
import { Rail } from "./rail.tsx";
import { ReadingLine } from "./reading-line.tsx";
import { useReferralNews } from "./referral-news.ts";
import { RoomPage } from "./room-page.tsx";
import { officeAt, type Room, roomAt, roomsFor } from "./rooms.ts";
import type { Session } from "./session.ts";
import "./frame.css";

export type SignedIn = Extract<Session, { status: "in" }>;

/** Returns the console of somebody who has signed in: the rail, the state of the line, and the room. */
export function Frame({ session }: { readonly session: SignedIn }): JSX.Element {
  const office = officeAt(session.offices, [wishedOffice.value]);
  const rooms = roomsFor(session.me.roles, session.me.offices.length);
  const room = roomAt(hash.value, rooms);
  return (
    <div class="frame">
      <button type="button" class="frame__skip" onClick={toContent}>
        {t(staffTexts).toContent}
      </button>
      {office !== undefined && room !== undefined ? (
        <Inside key={office} session={session} office={office} rooms={rooms} room={room} />
      ) : (
        <>
          <Rail session={session} office={office} rooms={[]} room={undefined} news={0} />
          <main id="content" class="frame__content" tabIndex={-1}>
            <Nowhere hasOffice={office !== undefined} isAdmin={session.me.roles.includes("admin")} />
          </main>
        </>
      )}
    </div>
  );
}

function toContent(): void {
  document.getElementById("content")?.focus();
}

/** R10: one key away, wherever one is. */
const libraryKey = {
  KeyD: () => {
    location.hash = "#/library";
  },
};

type InsideProps = {
  readonly session: SignedIn;
  readonly office: OfficeId;
  readonly rooms: readonly Room[];
  readonly room: Room;
};

function Inside({ session, office, rooms, room }: InsideProps): JSX.Element {
  const { link } = session;
  const terms = useWatch(link, office, "setup").message.value?.data.terms;
  useEffect(() => {
    if (terms) speakInTerms(terms);
  }, [terms]);
  const feed = useReferralNews(link, office, rooms.includes("research"));
  const news = feed?.fresh.tickets.value.size ?? 0;
  useKeys(libraryKey);
  const roomName = t(staffTexts).rooms[room];
  const product = t(commonTexts).product;
  useEffect(() => {
    document.title = `${news > 0 ? `(${inHouse(news)}) ` : ""}${roomName} · ${product}`;
  }, [news, roomName, product]);
  return (
    <>
      <Rail session={session} office={office} rooms={rooms} room={room} news={news} />
      <PaletteDoor rooms={rooms} />
      <main id="content" class="frame__content" tabIndex={-1}>
        {link.state.value === "offline" && (
          <div class="frame__offline">
            <Notice kind="offline" title={t(staffTexts).offlineTitle}>
              {t(staffTexts).offlineHint}
            </Notice>
          </div>
        )}
        <ReadingLine link={link} office={office} />
        <RoomPage key={room} room={room} feed={feed} office={office} me={session.me} link={link} />
      </main>
    </>
  );
}

/** Returns what somebody sees for whom there is no room, or no office. */
function Nowhere({ hasOffice, isAdmin }: { readonly hasOffice: boolean; readonly isAdmin: boolean }): JSX.Element {
  const texts = t(staffTexts);
  if (hasOffice) {
    return (
      <EmptyState icon={KeyIcon} title={<h1>{texts.noRoom}</h1>}>
        {texts.noRoomHint}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={HomeIcon}
      title={<h1>{isAdmin ? texts.noOfficeYet : texts.noOffice}</h1>}
      action={isAdmin && <a href="/">{texts.toLauncher}</a>}
    >
      {isAdmin ? texts.noOfficeYetHint : texts.noOfficeHint}
    </EmptyState>
  );
}
