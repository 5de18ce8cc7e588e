import { effect } from "@preact/signals";
import { keep } from "../../kiosk/keep.ts";
import { recallView, rememberView, withoutHub } from "../../kiosk/last-view.ts";
import { openOutbox } from "../../kiosk/outbox.ts";
import { recalledClock } from "../../kiosk/recalled-clock.ts";
import { businessDay } from "../../shared/office/business-day.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { type Link, openLink } from "../../shared/ui/link.ts";
import { deviceGround } from "./device-ground.ts";
import { officeId } from "./hall.ts";
import { openDisk, type Platter } from "./kiosk-disk.ts";
import type { Life } from "./passing-time.ts";
import { brief, type Story } from "./story.ts";

export type KioskPageGround = {
  readonly name: string;
  readonly series: string;
  readonly platter: Platter;
  readonly life: Life;
  /** The device's own clock. */
  readonly wallClock: () => Instant;
};

/** Opens the kiosk's page: on its disk, with the clock as it was last measured. */
export function openKioskPage(story: Story, { name, series, platter, life, wallClock }: KioskPageGround) {
  const { time } = story;
  const chance = story.chance.apart(`${name} ${time.now()}`);
  const own = openDisk(platter, { time, life, chance, now: wallClock });
  const disk = story.sabotage.disk?.(own, platter) ?? own;
  const ground = deviceGround({ ...story, name, life, chance }, wallClock);
  const known = recallView(officeId, disk, ground.clock.set);
  const link = heardBy(story, name, openLink(name, ground));
  const kiosk = link.watch(officeId, "kiosk");
  const { steadyMs } = life.timers;
  const recalled = recalledClock({ read: ground.clock.read, steadyMs, newId: () => `${name} ${time.now()}` });
  const outbox = openOutbox(link, officeId, { ...ground, disk, write: keep, recalled, alone: (work) => work() });
  effect(() => {
    if (!kiosk.message.value) return;
    rememberView(kiosk.message.value, disk);
    if (recalled.life() === undefined) return;
    recalled.told();
    outbox.nudge();
  });
  const zone = () => {
    const view = kiosk.message.peek()?.data ?? known;
    return view && withoutHub(view, ground.clock.read()).timeZone;
  };
  const ownSeries = (at: Instant) => {
    const timeZone = zone();
    return timeZone === undefined ? undefined : { series, day: businessDay(at, timeZone), device: name };
  };
  return { life, disk, ground, deedGround: { link, outbox, office: officeId, ownSeries } };
}

/** The same link, its answers told to the referee. */
function heardBy(story: Story, name: string, link: Link): Link {
  return {
    ...link,
    send: async (office, command, id, at) => {
      const answer = await link.send(office, command, id, at);
      story.trace(`${name} ${command.type} ${id} → ${brief(answer)}`);
      if (id !== undefined) story.referee.answers.heard(id, command, answer);
      return answer;
    },
  };
}
