import { effect } from "@preact/signals";
import { type Announcements, advance, nextAt, nothingTold, take } from "../../display/announcements.ts";
import { openLink } from "../../shared/ui/link.ts";
import type { BoardView } from "../../shared/views/board.ts";
import { type DeviceGround, deviceGround } from "./device-ground.ts";
import { dayBookOf, officeId } from "./hall.ts";
import type { Story } from "./story.ts";
import type { LineState } from "./wire-line.ts";

/** One wall: the real link and the real announcements. */
export type SimBoard = {
  readonly name: string;
  shown(): { readonly day: string | null; readonly text: string } | undefined;
  line(): LineState;
  /** Somebody reloads the page. */
  reload(): void;
};

export function startBoard(story: Story, name: string): SimBoard {
  const { time, referee } = story;
  let life = time.begin();
  let ground: DeviceGround;
  let shown: { readonly day: string | null; readonly text: string } | undefined;

  function open(): void {
    shown = undefined;
    const chance = story.chance.apart(`${name} ${time.now()}`);
    const page = life;
    ground = deviceGround({ ...story, name, life, chance }, time.now);
    const link = openLink(name, ground);
    const board = link.watch(officeId, "board");
    let announced: Announcements = nothingTold;
    let stopTelling: () => void = () => undefined;
    let rate = 1;
    const tell = () => {
      stopTelling();
      const before = announced.told?.seq;
      announced = advance(announced, page.timers.steadyMs(), rate);
      if (announced.told && announced.told.seq !== before) story.trace(`${name} announces ${announced.told.seq}`);
      if (announced.pending.length === 0) return;
      stopTelling = page.timers.after(Math.max(0, nextAt(announced, rate) - page.timers.steadyMs()) + 1, tell);
    };
    effect(() => {
      const message = board.message.value;
      if (message === undefined || page.isOver()) return;
      rate = message.clock.rate;
      const { data } = message;
      shown = { day: data.day, text: JSON.stringify(data) };
      story.trace(`${name} shows ${message.revision} ${data.day} ${data.calls[0]?.seq ?? "-"}`);
      const queued = announced.pending.length;
      const clock = { now: ground.clock.read(), rate };
      announced = take(announced, data, story.sabotage.boardClock?.(clock) ?? clock);
      for (const { seq } of announced.pending.slice(queued)) {
        if (isHonest(data, seq)) referee.boards.told(name, dayBookOf(data.day), seq);
      }
      tell();
    });
  }

  /** Of a hub whose clock was wrong when the call was made nobody can tell how old the call is. */
  function isHonest({ calls, ...data }: BoardView, seq: number): boolean {
    const at = calls.find((call) => call.seq === seq)?.at ?? 0;
    const age = referee.boards.ageOf(dayBookOf(data.day), seq) ?? 0;
    return story.areClocksRight() && Math.abs(time.now() - age - at) < 2_000;
  }

  open();
  return {
    name,
    shown: () => shown,
    line: () => ground.line()?.state() ?? { at: "nowhere" },
    reload() {
      life.end();
      life = time.begin();
      story.network.trouble(name);
      open();
    },
  };
}
