import { minuteMs } from "../../shared/office/ids.ts";
import type { InversionKind } from "../../shared/office/inversions.ts";
import type { ToldCall } from "./audit.ts";
import { priorityOf, type SitePlan } from "./hall-plan.ts";
import type { Played } from "./play.ts";
import { dayOf, type Trace } from "./trace.ts";

const servicesShown = 6;
const kinds: readonly InversionKind[] = ["headStart", "skill", "absence", "referral", "manual", "unexplained"];

/** What the trace holds, in a few lines. */
export function describeTrace(file: string, { visits, notes }: Trace, sites: readonly SitePlan[]): readonly string[] {
  const days = [...new Set(visits.map(({ arrival }) => dayOf(arrival)))].sort();
  const outcome = (name: string) => visits.filter((visit) => visit.outcome === name).length;
  const estimated = visits.filter((visit) => visit.outcome === "served" && visit.end === undefined).length;
  const services = sites.reduce((sum, site) => sum + site.services.size, 0);
  const counters = sites.reduce((sum, site) => sum + site.counters.length, 0);
  return [
    `${file}: ${visits.length} visits, ${sites.length} ${sites.length === 1 ? "site" : "sites"}, ${services} services, ${counters} counters, ${days.length} days (${days[0]} … ${days.at(-1)})`,
    `recorded: ${outcome("served")} served, ${outcome("abandoned")} left before being called, ${outcome("noShow")} did not come when called`,
    ...(estimated === 0
      ? []
      : [`note: ${estimated} served visits have no end; their lengths are estimated from the calls`]),
    ...notes.map((note) => `note: ${note}`),
  ];
}

/** Counts, inversions and speed of one play. */
export function describePlay({ mode, audit, commands, seconds }: Played): readonly string[] {
  const all = audit.calls.length;
  const share = all === 0 ? "–" : `${((100 * audit.agreeing) / all).toFixed(1)} %`;
  const told = audit.calls.filter((call) => call.isWithinForecast !== undefined);
  const within = told.filter((call) => call.isWithinForecast).length;
  return [
    "",
    `${mode}: checked in ${audit.checkedIn}, called ${audit.called}, finished ${audit.finished}, left ${audit.abandoned}, did not come ${audit.noShows}, without an end ${audit.open}`,
    `  calls that our rule would make too: ${audit.agreeing} of ${all} (${share}); against the rule without a reason: ${audit.against}`,
    `  inversions: ${kinds.map((kind) => `${kind} ${audit.inversions[kind]}`).join(" · ")}`,
    ...(told.length === 0
      ? []
      : [
          `  wait within the range told at check-in: ${within} of ${told.length} (${((100 * within) / told.length).toFixed(1)} %)`,
        ]),
    `  ${commands} commands, ${audit.commits} commits in the day books, ${seconds.toFixed(1)} s, ${Math.round(commands / seconds)} commands/s`,
  ];
}

/** A part of the visits, with a name. */
type Group = { readonly name: string; has(call: Pick<ToldCall, "site" | "service" | "priority">): boolean };

/** Waits side by side, of all, of each class and of the largest services: as recorded, and as each play gave them. */
export function describeWaits(sites: readonly SitePlan[], played: readonly Played[]): readonly string[] {
  const recorded = recordedWaits(sites);
  const rows: (readonly string[])[] = [["waits in minutes", "n", "mean", "median", "p90", "p99", "max"]];
  for (const { name, has } of [{ name: "all", has: () => true }, ...classes(recorded), ...services(sites, recorded)]) {
    rows.push([name]);
    const waits = (calls: readonly ToldCall[]) => calls.filter(has).map(({ waitMs }) => waitMs);
    rows.push(lineOf("  recorded", waits(recorded)));
    for (const { mode, audit } of played) rows.push(lineOf(`  ${mode}`, waits(audit.calls)));
  }
  return ["", ...aligned(rows)];
}

function recordedWaits(sites: readonly SitePlan[]): readonly ToldCall[] {
  return sites.flatMap(({ office, services: ids, passages }) =>
    passages.flatMap(({ visit: { arrival, call, service, priority } }) =>
      call === undefined
        ? []
        : {
            site: office,
            service: ids.get(service) ?? "",
            priority: priorityOf(priority),
            waitMs: call - arrival,
            isWithinForecast: undefined,
          },
    ),
  );
}

/** The priority classes, where there is more than one. */
function classes(recorded: readonly ToldCall[]): readonly Group[] {
  const ids = [...new Set(recorded.map((call) => call.priority))].sort();
  if (ids.length < 2) return [];
  return ids.map((id) => ({ name: id ?? "without priority", has: ({ priority }) => priority === id }));
}

function services(sites: readonly SitePlan[], recorded: readonly ToldCall[]): readonly Group[] {
  const all = sites.flatMap(({ office, name, services: ids }) =>
    [...ids].map(([word, id]) => {
      const has: Group["has"] = ({ site, service }) => site === office && service === id;
      return { name: (sites.length > 1 ? `${name}: ${word}` : word).slice(0, 48), has, n: recorded.filter(has).length };
    }),
  );
  return all.length < 2 ? [] : all.sort((a, b) => b.n - a.n).slice(0, servicesShown);
}

function lineOf(name: string, waits: readonly number[]): readonly string[] {
  const sorted = waits.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const figures = [
    mean,
    ...[0.5, 0.9, 0.99, 1].map((share) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]),
  ];
  return [
    name,
    String(sorted.length),
    ...figures.map((ms) => (sorted.length === 0 ? "–" : ((ms ?? 0) / minuteMs).toFixed(1))),
  ];
}

/** Columns under each other: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** Why a play does not hold what the rules promise; empty when it does. */
export function brokenPromises({ visits }: Trace, { mode, audit }: Played): readonly string[] {
  const broken: string[] = [];
  const say = (isBroken: boolean, what: string) => (isBroken ? broken.push(`${mode}: ${what}`) : 0);
  const expected = (name: string) => visits.filter((visit) => visit.outcome === name).length;
  const served = mode === "faithful" ? expected("served") : visits.length;
  say(audit.inversions.unexplained > 0, `${audit.inversions.unexplained} inversions are not explained`);
  say(audit.against > 0, `${audit.against} calls against the rule without a reason`);
  say(audit.checkedIn !== visits.length, `${audit.checkedIn} of ${visits.length} checked in`);
  say(audit.finished !== served, `${audit.finished} of ${served} finished`);
  say(audit.open > 0, `${audit.open} visits without an end`);
  if (mode === "faithful") {
    say(audit.abandoned !== expected("abandoned"), `${audit.abandoned} of ${expected("abandoned")} left`);
    say(audit.noShows !== expected("noShow"), `${audit.noShows} of ${expected("noShow")} did not come`);
  }
  return broken;
}
