import type { JSX } from "preact";
import { clockTime } from "../shared/i18n/dates.ts";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { PauseIcon } from "../shared/ui/icons.tsx";
import { language, local, t } from "../shared/ui/language.ts";
import { HomeIcon, PeopleIcon } from "../shared/ui/service-icons.tsx";
import { speakInTerms } from "../shared/ui/terms.ts";
import type { BoardView } from "../shared/views/board.ts";
import { isLater } from "../shared/views/promise.ts";
import { Calm } from "./calm.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LastCalls } from "./last-calls.tsx";
import { NowCalling } from "./now-calling.tsx";
import { Queues } from "./queues.tsx";
import type { Middle, Screen } from "./screen.ts";
import type { Wall } from "./wall.ts";
import "./board.css";

type BoardScreen = Extract<Screen, { kind: "board" }>;

/** Returns the wall of an office: who is called now, who was called, who waits. */
export function Board({ wall, screen }: { readonly wall: Wall; readonly screen: BoardScreen }): JSX.Element {
  const { board, middle } = screen;
  // A board kept from an earlier version has no words of its own.
  if (board.terms) speakInTerms(board.terms);
  const { past, told } = wall.announcements.value;
  const [latest] = past;
  const isCalling = middle === "calls" && latest !== undefined;
  const guest = middle === "closed" ? undefined : wall.guest.value;
  const listed = isCalling ? past.slice(1) : past.slice(0, -1);
  return (
    <div class="board">
      <Header board={board} minute={wall.minute.value} />
      <main
        class={`board__middle${listed.length === 0 || middle === "closed" ? " board__middle--alone" : ""}${guest ? " board__middle--guest" : ""}`}
      >
        {guest}
        {isCalling ? (
          <NowCalling key={latest.seq} call={latest} isTold={told?.seq === latest.seq} />
        ) : (
          <CalmMiddle board={board} middle={middle} />
        )}
        {middle !== "closed" && listed.length > 0 && <LastCalls calls={listed} zone={board.timeZone} />}
      </main>
      {middle !== "closed" && <Queues queues={board.waiting} isLate={isLater(board.promisedBy, wall.minute.value)} />}
      <Footer
        notices={wall.notices.value}
        lastKnown={
          screen.isOffline
            ? clockTime(wall.lastKnown.value, { language: language.value, zone: board.timeZone })
            : undefined
        }
      />
      <CallInWords wall={wall} />
    </div>
  );
}

function CalmMiddle({ board, middle }: { readonly board: BoardView; readonly middle: Middle }): JSX.Element {
  const texts = t(displayTexts);
  const { paused, timeZone } = board;
  if (middle === "closed") return <Calm icon={HomeIcon} title={texts.closed} hint={texts.closedHint} />;
  if (middle !== "paused" || paused === null)
    return <Calm icon={PeopleIcon} title={texts.welcome} hint={texts.noCallsYet} />;
  const back =
    paused.until === null ? undefined : clockTime(paused.until, { language: language.value, zone: timeZone });
  return (
    <Calm
      icon={PauseIcon}
      title={texts.paused[paused.reason]}
      hint={back === undefined ? texts.pausedSoon : texts.pausedUntil(back)}
      note={texts.placeKept}
    />
  );
}

/** Says each call once to those who do not see it, a recall in the same words too; calls that came silently are not said. */
function CallInWords({ wall }: { readonly wall: Wall }): JSX.Element {
  const { past, told } = wall.announcements.value;
  const call = past.find((each) => each.seq === told?.seq);
  return (
    <p class="visually-hidden" aria-live="polite" aria-atomic="true" data-call-in-words>
      {call && <span key={call.seq}>{t(displayTexts).inWords(call.code, local(call.counterName))}</span>}
    </p>
  );
}
