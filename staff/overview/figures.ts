import type { Instant } from "../../shared/office/ids.ts";
import { releaseFrom } from "../../shared/survey/release.ts";
import { answers, type Distribution, topTwo } from "../../shared/survey/satisfaction.ts";
import { inHouse } from "../../shared/ui/language.ts";
import type { OverviewView, ServiceOverview, Spread } from "../../shared/views/overview.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";

const minuteMs = 60_000;

/** Returns a share (0 … 1) as a whole percentage. */
export function percent(share: number): string {
  return inHouse(`${Math.round(share * 100)}%`);
}

/** Returns whole minutes since then, never below zero. */
export function minutesSince(since: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - since) / minuteMs));
}

/** One hour of the day, 0–23; null where nothing was measured in it. */
export type HourSpread = { readonly hour: number; readonly checkedIn: number; readonly spread: Spread | null };

/** Returns every hour from the first to the last that anything was measured in, so that a quiet hour shows as a gap. */
export function hoursOf(byHour: OverviewView["byHour"], measure: "wait" | "serviceTime"): readonly HourSpread[] {
  const measured = byHour.filter((each) => each[measure] !== null).map((each) => each.hour);
  if (measured.length === 0) return [];
  const first = Math.min(...measured);
  return Array.from({ length: Math.max(...measured) - first + 1 }, (_, place) => {
    const found = byHour.find((each) => each.hour === first + place);
    return { hour: first + place, checkedIn: found?.checkedIn ?? 0, spread: found?.[measure] ?? null };
  });
}

/** Returns the hour with the longest median, when more than one hour can be compared. */
export function slowestHour(hours: readonly HourSpread[]): number | undefined {
  const measured = hours.filter((each) => each.spread !== null);
  if (measured.length < 2) return undefined;
  return measured.reduce((slowest, each) =>
    (each.spread?.median ?? 0) > (slowest.spread?.median ?? 0) ? each : slowest,
  ).hour;
}

/** Returns an hour of the day as a clock shows it. */
export function hourText(hour: number): string {
  return inHouse(`${String(hour).padStart(2, "0")}:00`);
}

/** Returns the service where somebody has waited longest, or nothing while nobody waits. */
export function longestWaiting(
  services: readonly ServiceOverview[],
): (ServiceOverview & { readonly longestSince: Instant }) | undefined {
  let longest: (ServiceOverview & { readonly longestSince: Instant }) | undefined;
  for (const service of services) {
    const { longestSince } = service;
    if (longestSince === null || (longest && longest.longestSince <= longestSince)) continue;
    longest = { ...service, longestSince };
  }
  return longest;
}

/** Satisfaction as it may be shown: a share with its interval, or that there are too few answers for one. */
export type Satisfaction =
  | { readonly kind: "share"; readonly share: number; readonly low: number; readonly high: number; readonly n: number }
  /** `n` answers that do not look like play; of a share those after the last five are not in it yet. */
  | { readonly kind: "few"; readonly n: number; readonly needed: number };

export function satisfactionOf({ n, flagged, counted, topTwo: share, interval }: RatingsView): Satisfaction {
  if (share === null || interval === null) return { kind: "few", n: n - flagged, needed: releaseFrom.percentages };
  const [low, high] = interval;
  return { kind: "share", share, low, high, n: counted };
}

/** Returns how many of how many chose one of the two best faces. */
export function goodAnswers(distribution: Distribution): { readonly good: number; readonly n: number } {
  return { good: topTwo(distribution), n: answers(distribution) };
}

export type CounterNow = "closed" | "paused" | "busy" | "free";

/** A paused counter with a visitor still serves her: that is what the manager needs to know first. */
export function counterNow({ person, paused, isBusy }: OverviewView["counters"][number]): CounterNow {
  if (person === null) return "closed";
  if (isBusy) return "busy";
  return paused === null ? "free" : "paused";
}
