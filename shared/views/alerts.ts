import { addDays, daysBetween } from "../cases/calendar.ts";
import type { Casebook } from "../cases/state.ts";
import type { AlertId } from "../improvements/commands.ts";
import type { Improvements } from "../improvements/state.ts";
import { startOfDay } from "../office/business-day.ts";
import { type BusinessDay, type Instant, type Localized, minuteMs, type ServiceId } from "../office/ids.ts";
import type { Office } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";
import type { Ratings } from "../survey/ratings.ts";
import { releaseDay } from "../survey/release.ts";
import { expiringDays, expiringOf } from "./cases.ts";
import type { Directory } from "./desk.ts";
import type { DeviceStatus } from "./devices.ts";
import { latePromises } from "./outlook.ts";

/** What an alert is about. Services, devices and papers; never a person, never a visit (R12, S6). */
type AlertMatter =
  | { readonly kind: "late"; readonly service: ServiceId; readonly name: Localized; readonly count: number }
  /** Shares 0 … 1. `high` is the upper end of the 95 % interval of what is told of today. */
  | { readonly kind: "satisfaction"; readonly n: number; readonly high: number; readonly goal: number }
  | { readonly kind: "expiring"; readonly count: number; readonly papers: readonly ExpiringPaper[] }
  | { readonly kind: "silent"; readonly device: string; readonly minutes: number }
  /** What visitors asked by law, and data incidents: past their moment, and shortly before it. Never whose, never what. */
  | ({ readonly kind: "requests" } & Owed)
  | ({ readonly kind: "breaches" } & Owed);

type Owed = { readonly overdue: number; readonly soon: number };

type ExpiringPaper = { readonly number: string; readonly name: Localized; readonly daysLeft: number };

export type Alert = AlertMatter & {
  readonly id: AlertId;
  /** When its condition last arose. Whoever acknowledges names this. */
  readonly arose: Instant;
  /** Who saw it; null while nobody has. */
  readonly seen: { readonly by: string; readonly at: Instant } | null;
};

/** What alerts are made of: the books as they stand, and the devices as the manager's page shows them. */
export type AlertGround = {
  readonly setup: Setup;
  readonly office: Office;
  readonly ratings: Ratings;
  readonly cases: Casebook;
  readonly improvements: Improvements;
  readonly devices: readonly DeviceStatus[];
  /** What is open in the register. */
  readonly ledger: readonly Due[];
  readonly directory: Directory;
};

/** Something that waits in the register: since when, when its moment is near, and when it is. Nothing about anybody. */
type Due = {
  readonly type: "request" | "breach";
  readonly at: Instant;
  readonly nearAt: Instant;
  readonly dueAt: Instant;
};

export type AlertNow = { readonly at: Instant; readonly today: BusinessDay };

/** Shorter, it was switched on again before anybody came. */
const silentMinutes = 5;
/** More papers than these are counted, not listed. */
const papersShown = 5;

type Arisen = AlertMatter & { readonly id: AlertId; readonly arose: Instant };

/** The alerts that hold now, those that nobody has seen in front, the latest first (RULES.md V20–V25, V30). */
export function alertsOf(ground: AlertGround, now: AlertNow): readonly Alert[] {
  const hall = [...late(ground, now), ...satisfaction(ground, now), ...silent(ground)];
  const owed = [...inLedger(ground, "request", now), ...inLedger(ground, "breach", now)];
  const arisen = [...hall, ...expiring(ground, now), ...owed];
  return arisen.map((each) => withSeen(each, ground)).sort(unseenFirst);
}

/** V24: seen is what had arisen by then, and nothing that arose since. */
function withSeen(arisen: Arisen, { improvements, directory }: AlertGround): Alert {
  const seen = improvements.alerts.get(arisen.id);
  if (seen === undefined || seen.arose < arisen.arose) return { ...arisen, seen: null };
  return { ...arisen, seen: { by: directory.get(seen.by)?.name ?? seen.by, at: seen.at } };
}

function unseenFirst(one: Alert, other: Alert): number {
  if ((one.seen === null) !== (other.seen === null)) return one.seen === null ? -1 : 1;
  return other.arose - one.arose || (one.id < other.id ? -1 : 1);
}

/** V20: by service, newly with each visitor whose forecast passes. */
function late({ setup, office }: AlertGround, { at }: AlertNow): readonly Arisen[] {
  const promises = latePromises(office, at);
  return setup.services.flatMap(({ id: service, name }): readonly Arisen[] => {
    const passed = promises.get(service) ?? [];
    if (passed.length === 0) return [];
    return [{ kind: "late", id: `late:${service}`, service, name, count: passed.length, arose: Math.max(...passed) }];
  });
}

/** V21: by the headline of today, as every page and file tells it. Newly with each day. */
function satisfaction({ setup, ratings }: AlertGround, { at, today }: AlertNow): readonly Arisen[] {
  const { satisfactionGoal, timeZone } = setup;
  const { n, interval } = releaseDay(ratings.blocks, today);
  if (satisfactionGoal === null || interval === null) return [];
  const [, high] = interval;
  const goal = satisfactionGoal / 100;
  if (high >= goal) return [];
  return [{ kind: "satisfaction", id: "satisfaction", n, high, goal, arose: startOfDay(at, timeZone) }];
}

/** V22: newly with each paper whose end comes within sight. */
function expiring({ setup, cases }: AlertGround, { today }: AlertNow): readonly Arisen[] {
  const papers = expiringOf([...cases.cases.values()], today);
  if (papers.length === 0) return [];
  const arose = papers.map(({ day, matchedAt }) => {
    const inSight = startOfDay(noonOf(addDays(day, -expiringDays)), setup.timeZone);
    return Math.max(inSight, matchedAt);
  });
  const shown = papers.slice(0, papersShown).map(({ number, name, daysLeft }) => ({ number, name, daysLeft }));
  return [{ kind: "expiring", id: "expiring", count: papers.length, papers: shown, arose: Math.max(...arose) }];
}

/** Noon of a business day at Greenwich: within that day almost everywhere. */
function noonOf(day: BusinessDay): Instant {
  return (daysBetween("1970-01-01", day) * 24 + 12) * 60 * minuteMs;
}

/** V30: newly with each entry that comes near its moment, and with each that passes it. */
function inLedger({ ledger }: AlertGround, type: Due["type"], { at }: AlertNow): readonly Arisen[] {
  const near = ledger.filter((each) => each.type === type && each.nearAt <= at);
  if (near.length === 0) return [];
  const overdue = near.filter(({ dueAt }) => dueAt < at);
  // What was recorded late was near or past from the moment on in which it was recorded.
  const arose = near.map((each) => Math.max(each.at, each.dueAt < at ? each.dueAt : each.nearAt));
  const kind = type === "request" ? "requests" : "breaches";
  const owed = { overdue: overdue.length, soon: near.length - overdue.length };
  return [{ kind, id: kind, ...owed, arose: Math.max(...arose) }];
}

/** V23: at night devices are silent because they are switched off. A silence has its own name: each is a new one. */
function silent({ office, devices }: AlertGround): readonly Arisen[] {
  if (!office.isOpen || office.counters.size === 0) return [];
  return devices.flatMap(({ id, name, lastSeenAt, pairedAt, needs }): readonly Arisen[] => {
    const need = needs.find(({ code }) => code === "silent");
    if (need?.code !== "silent" || need.minutes < silentMinutes) return [];
    const since = lastSeenAt ?? pairedAt;
    return [{ kind: "silent", id: `silent:${id}:${since}`, device: name, minutes: need.minutes, arose: 0 }];
  });
}
