import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { businessDay, startOfDay, startOfNextDay } from "../../shared/office/business-day.ts";
import { type Actor, type Instant, minuteMs, type OfficeId, type Role, secondMs } from "../../shared/office/ids.ts";
import type { Access } from "../access/access.ts";
import { dayBook } from "../books.ts";
import type { OfficeClock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { Offices } from "../offices-types.ts";
import type { Persons } from "../vault/persons.ts";
import { chance } from "./chance.ts";
import { sampleHall } from "./sample-hall.ts";
import { isWeekend, timeZone } from "./sample-week.ts";
import { sampleWork } from "./sample-work.ts";

/** What the sample office stands on. */
export type DemoGround = {
  readonly engine: Engine;
  readonly offices: Offices;
  readonly access: Access;
  readonly clock: OfficeClock;
  readonly persons: Pick<Persons, "add">;
  readonly onFault: (error: unknown) => void;
};

type DemoLogin = { readonly role: Role; readonly username: string; readonly password: string };
export type Demo = {
  readonly office: OfficeId;
  /** People of the sample office that nobody plays yet: for whoever looks. Passwords are new at every start. */
  readonly logins: readonly DemoLogin[];
  /** A fresh pairing code for one more screen. */
  readonly pair: (kind: "kiosk" | "display") => Promise<string>;
};

export const sampleOffice: OfficeId = "sample";
const office = sampleOffice;
/** Seconds of the sample day per second of the wall. */
const rate = 60;
const tickMs = 250;
const sampleWeeksMs = 3 * 7 * 24 * 60 * minuteMs;
const hub: Actor = { kind: "hub" };

const players: readonly { readonly username: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { username: "sample.sara", name: "سارة القحطاني", roles: ["officer"] },
  { username: "sample.khalid", name: "خالد العتيبي", roles: ["officer"] },
  { username: "sample.amal", name: "أمل الدوسري", roles: ["officer"] },
  { username: "sample.noura", name: "نورة الحربي", roles: ["researcher"] },
  { username: "sample.majed", name: "ماجد الزهراني", roles: ["committee"] },
  { username: "sample.reem", name: "ريم الشهري", roles: ["manager"] },
];
const guests: readonly { readonly username: string; readonly name: string; readonly role: Role }[] = [
  { username: "sample.officer", name: "موظف علاقات المستفيدين", role: "officer" },
  { username: "sample.researcher", name: "الباحث الاجتماعي", role: "researcher" },
  { username: "sample.committee", name: "عضو لجنة البحث", role: "committee" },
  { username: "sample.manager", name: "المدير", role: "manager" },
];

/** The sample office of one hub: started at most once, and ended with the hub. */
export function createDemo(ground: DemoGround): { start(): Promise<Demo>; stop(): Promise<void> } {
  let running: Promise<Demo> | undefined;
  let days: { stop(): Promise<void> } | undefined;
  return {
    start() {
      running ??= openSample(ground).then((demo) => {
        days ??= liveDays(ground);
        return demo;
      });
      return running;
    },
    async stop() {
      await days?.stop();
    },
  };
}

/**
 * Opens the sample office. Its days pass at 60×: arrivals, calls, referrals, ratings, a prayer pause, all by the
 * commands that people would send. It lives beside real offices without touching them, by a clock of its own.
 */
async function openSample(ground: DemoGround): Promise<Demo> {
  const isNew = !ground.access.offices().some(({ id }) => id === office);
  const firstDay = await firstFreeDay(ground);
  // Founded some weeks ago: requests and letters have their own days before the first of the hall.
  if (isNew) ground.clock.setOfficeClock(office, { startAt: firstDay - sampleWeeksMs, rate: 0 });
  const logins = await people(ground);
  if (isNew) await sampleWork(ground, office, firstDay);
  return { office, logins, pair: async (kind) => (await ground.access.createPairingCode(office, kind, hub)).code };
}

async function people({ access, offices }: DemoGround): Promise<readonly DemoLogin[]> {
  const founding = { profile: "awaser", name: { ar: "فرع تجريبي", en: "Sample office" }, timeZone } as const;
  if (!access.offices().some(({ id }) => id === office)) await access.addOffice({ id: office, ...founding }, hub);
  await offices.found(office, founding);
  for (const { username, name, roles } of players) {
    // Nobody signs in as these: the sample day plays them.
    await setUser(access, { username, name, roles, password: randomBytes(18).toString("base64url") });
  }
  const logins: DemoLogin[] = [];
  for (const { username, name, role } of guests) {
    const password = randomBytes(6).toString("base64url");
    await setUser(access, { username, name, roles: [role], password });
    logins.push({ role, username, password });
  }
  return logins;
}

type SampleUser = {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string;
};

async function setUser(access: Access, user: SampleUser): Promise<void> {
  const isKnown = access.users().some(({ id }) => id === user.username);
  if (isKnown) await access.changeUser(user.username, { password: user.password }, hub);
  else await access.addUser({ ...user, offices: [office] }, hub);
}

/** Lets one sample day follow the other until stopped; stopping waits for the deed under way. */
function liveDays(ground: DemoGround): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const live = async () => {
    let day = await firstFreeDay(ground);
    while (!signal.aborted) {
      await liveDay(ground, day, signal);
      day = await firstFreeDay(ground);
    }
  };
  const living = live().catch((error: unknown) => {
    if (!signal.aborted) ground.onFault(error);
  });
  return {
    stop() {
      stopping.abort();
      return living;
    },
  };
}

/** Midnight of today, or of the first working day after it that no earlier sample has lived. */
async function firstFreeDay({ engine, clock }: DemoGround): Promise<Instant> {
  let day = startOfDay(Math.max(clock.now(), clock.now(office)), timeZone);
  while (isWeekend(day) || (await engine.read(dayBook(office, businessDay(day, timeZone)))).revision > 0) {
    day = startOfNextDay(day, timeZone);
  }
  return day;
}

/** The morning passes at once, so that whoever looks finds a hall alive; from half past nine it runs at 60×. */
async function liveDay({ offices, clock }: DemoGround, startsAt: Instant, signal: AbortSignal): Promise<void> {
  const hall = sampleHall(offices, office, startsAt, { chance: chance(startsAt / minuteMs) });
  const liveFrom = startsAt + 9.5 * 60 * minuteMs;
  clock.setOfficeClock(office, { startAt: startsAt + 7.9 * 60 * minuteMs, rate: 0 });
  await offices.turnDays();
  for (let at = startsAt + 7.9 * 60 * minuteMs; at < liveFrom && !signal.aborted; at += 15 * secondMs) {
    clock.setOfficeClock(office, { startAt: at, rate: 0 });
    await hall.live(at);
  }
  clock.setOfficeClock(office, { startAt: liveFrom, rate });
  while (!signal.aborted) {
    await setTimeout(tickMs, undefined, { signal });
    if ((await hall.live(clock.now(office))) === "done") return;
  }
}
