import { countIssued } from "../../kiosk/outbox-store.ts";
import { type Deed, type KioskCommand, outcomeOf } from "../../kiosk/outcome.ts";
import type { Chance } from "./chance.ts";
import { services } from "./hall.ts";
import { blankPlatter } from "./kiosk-disk.ts";
import { openKioskPage } from "./kiosk-page.ts";
import type { Story } from "./story.ts";

/** One kiosk: the real outbox, link and word to the visitor, on a disk that outlives its page. */
export type SimKiosk = {
  readonly name: string;
  /** The browser dies at once; it is back after so long. */
  crash(awayMs: number): void;
  /** Its own clock goes wrong by so much. */
  stepClock(ms: number): void;
  /** From now on visitors come, about so far apart; 0 ends it. */
  open(visitorEveryMs: number): void;
  /** How many records wait on its disk; at least one while it is off. */
  pending(): number;
};

export function startKiosk(story: Story, name: string, series: string): SimKiosk {
  const { time, referee } = story;
  const platter = blankPlatter();
  const visitors = story.chance.apart(`${name} visitors`);
  const served: string[] = [];
  let life = time.begin();
  let page: ReturnType<typeof openKioskPage> | undefined;
  let offMs = 0;
  let everyMs = 0;
  const wallClock = () => time.now() + offMs;
  const openPage = () => openKioskPage(story, { name, series, platter, life, wallClock });

  async function visit(): Promise<void> {
    const now = page;
    if (!now) return;
    const deed: Deed = { id: visitors.id(), command: wish(visitors, served), at: Math.floor(now.ground.clock.read()) };
    countIssued(now.disk);
    for (let tries = 0; tries < 2; tries += 1) {
      const outcome = await outcomeOf(now.deedGround, deed, now.ground);
      if (now.life.isOver()) return;
      story.trace(`${name} visitor ${deed.id} ${deed.command.type}: ${outcome.status}`);
      if (outcome.status === "accepted" || outcome.status === "kept") {
        if (deed.command.type === "CheckIn") served.push(deed.id);
        if (outcome.status === "kept") referee.answers.promised(deed.id, codeOf(outcome.written));
        return;
      }
      if (outcome.status !== "unreachable" && outcome.status !== "failed") return;
      // Some ask once more, with the same wish.
      if (visitors.is(0.5)) return;
    }
  }

  function next(): void {
    if (everyMs === 0) return;
    const { timers } = life;
    timers.after(visitors.between(everyMs / 4, everyMs * 2), () => {
      if (everyMs === 0) return;
      void visit().then(() => {
        if (page && !page.life.isOver()) next();
      });
    });
  }

  page = openPage();
  return {
    name,
    crash(awayMs) {
      life.end();
      page = undefined;
      life = time.begin();
      story.network.trouble(name);
      life.timers.after(awayMs, () => {
        page = openPage();
        next();
      });
    },
    stepClock(ms) {
      offMs += ms;
    },
    open(visitorEveryMs) {
      const wasClosed = everyMs === 0;
      everyMs = visitorEveryMs;
      if (wasClosed) next();
    },
    pending: () => (page ? (platter.tables.get("outbox")?.size ?? 0) : 1),
  };
}

function codeOf({ command }: { readonly command: KioskCommand | { readonly type: string } }): string | undefined {
  return command.type === "CheckIn" && "offline" in command ? command.offline?.code : undefined;
}

/** What the next visitor wants; `served` are those who may still rate. */
function wish(visitors: Chance, served: string[]): KioskCommand {
  if (visitors.is(0.15)) return { type: "RateOffice", score: 4, mode: "kiosk" };
  const ticket = visitors.is(0.15) ? served.pop() : undefined;
  if (ticket !== undefined) return { type: "RateVisit", ticket, score: 5, mode: "kiosk" };
  const priority = visitors.is(0.2) ? { priority: "elderly" } : {};
  return { type: "CheckIn", service: visitors.of(services), ...priority };
}
