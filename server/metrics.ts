import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { OfficeId } from "../shared/office/ids.ts";
import type { Answer } from "../shared/protocol/wire.ts";
import type { DeviceReport } from "../shared/views/devices.ts";
import type { DeviceLedger } from "../shared/views/heartbeat.ts";
import type { Clock } from "./clock.ts";
import type { Engine } from "./engine-types.ts";
import type { Faults } from "./faults.ts";
import type { Forecasting } from "./forecasting.ts";
import type { OpenOffice } from "./offices-types.ts";
import type { StoreTimes } from "./timed-log.ts";

/** What the gauges read at the moment they are asked. */
export type MetricSources = {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly forecasting: Pick<Forecasting, "accuracy">;
  readonly opened: () => readonly OpenOffice[];
  /** Open sockets by kind: roles and device kinds, never ids. */
  readonly socketsByAudience: () => ReadonlyMap<string, number>;
  readonly storeTimes: StoreTimes;
  /** What the devices of an office said of themselves last. */
  readonly reports: (office: OfficeId) => readonly DeviceReport[];
  readonly faults: Faults;
};

export type Metrics = {
  readonly contentType: string;
  text(): Promise<string>;
  answered(command: string, status: Answer["status"], seconds: number): void;
  /** How a message to somebody outside ended, by its kind. */
  messageEnded(kind: string, ending: string): void;
  close(): void;
};

/** Prometheus figures of this hub. Labels are offices, command types and kinds: nothing of a person (S6). */
export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const each of sources.storeTimes) registry.registerMetric(each);
  const commands = new Counter({
    name: "dawr_commands_total",
    help: "Commands by type and answer",
    labelNames: ["command", "answer"],
    registers,
  });
  const latency = new Histogram({
    name: "dawr_command_seconds",
    help: "From the arrival of a command to its answer; for an accepted one this includes the durable append",
    labelNames: ["answer"],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const messages = new Counter({
    name: "dawr_messages_total",
    help: "Messages to people and to the office by kind and ending; refused and givenUp need a hand",
    labelNames: ["kind", "ending"],
    registers,
  });
  new Gauge({
    name: "dawr_sockets",
    help: "Open sockets by audience",
    labelNames: ["audience"],
    registers,
    collect() {
      this.reset();
      for (const [audience, n] of sources.socketsByAudience()) this.set({ audience }, n);
    },
  });
  addHallGauges(registry, sources);
  addOutboxGauges(registry, sources);
  addForecastGauges(registry, sources);
  addFaultFigures(registry, sources);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered(command, answer, seconds) {
      commands.inc({ command, answer });
      latency.observe({ answer }, seconds);
    },
    messageEnded: (kind, ending) => messages.inc({ kind, ending }),
    close: () => registry.clear(),
  };
}

/** One figure of each office; an office whose figure cannot be read is left out, and the others are told. */
function addOfficeGauge(
  registry: Registry,
  { opened, faults }: Pick<MetricSources, "opened" | "faults">,
  { name, help }: { readonly name: string; readonly help: string },
  of: (office: OpenOffice) => number | undefined,
): void {
  new Gauge({
    name,
    help,
    labelNames: ["office"],
    registers: [registry],
    collect() {
      this.reset();
      for (const office of opened()) {
        try {
          const figure = of(office);
          if (figure !== undefined) this.set({ office: office.id }, figure);
        } catch (error) {
          faults.note({ part: "figure", where: office.id, during: name, error });
        }
      }
    },
  });
}

/** How many wait in each office, and for how long the first of them has. */
function addHallGauges(registry: Registry, sources: MetricSources): void {
  const { engine, clock } = sources;
  const lanesOf = ({ today }: OpenOffice) => [...(engine.peek(today().book)?.state.lanes.values() ?? [])];
  addOfficeGauge(registry, sources, { name: "dawr_waiting", help: "Visits waiting now" }, (office) =>
    lanesOf(office).reduce((sum, lane) => sum + lane.tickets.length, 0),
  );
  const longest = {
    name: "dawr_longest_wait_seconds",
    help: "How long the one who checked in first has been waiting",
  };
  addOfficeGauge(registry, sources, longest, (office) => {
    const now = clock.now(office.id);
    let first = now;
    // Not the heads alone: whoever put the turn off or missed a call stands behind others (V32).
    for (const { tickets } of lanesOf(office)) {
      for (const { checkedInAt } of tickets) first = Math.min(first, checkedInAt);
    }
    return (now - first) / 1000;
  });
}

/** What broke and was contained: how often, and what has been broken within the last minute. */
function addFaultFigures(registry: Registry, { faults }: MetricSources): void {
  const registers = [registry];
  new Counter({
    name: "dawr_faults_total",
    help: "Faults that were contained since the start, by the part that broke; the same within a minute counts once",
    labelNames: ["part"],
    registers,
    collect() {
      this.reset();
      for (const [part, n] of faults.totals()) this.inc({ part }, n);
    },
  });
  new Gauge({
    name: "dawr_broken",
    help: "Parts that broke within the last minute: books, offices, views",
    labelNames: ["part", "where"],
    registers,
    collect() {
      this.reset();
      for (const { part, where } of faults.broken()) this.set({ part, where }, 1);
    },
  });
}

/** What kiosks keep that no hub has answered yet, and what was refused, by their last heartbeats. */
function addOutboxGauges(registry: Registry, sources: MetricSources): void {
  const sum = (name: string, help: string, of: (ledger: DeviceLedger) => number) =>
    addOfficeGauge(registry, sources, { name, help }, ({ id }) =>
      sources
        .reports(id)
        .flatMap(({ ledger }) => ledger ?? [])
        .reduce((all, ledger) => all + of(ledger), 0),
    );
  sum("dawr_outbox_records", "Records that kiosks keep and no hub has answered yet", ({ pending }) => pending);
  sum("dawr_quarantined_records", "Records that were refused and wait for a person", ({ quarantined }) => quarantined);
}

/** How the forecasts told at check-in came true over the last visits; nothing for an office where none did. */
function addForecastGauges(registry: Registry, sources: MetricSources): void {
  const { forecasting } = sources;
  const error = {
    name: "dawr_forecast_error_minutes",
    help: "Mean absolute error of the waiting time forecast at check-in, over about the last 500 visits",
  };
  addOfficeGauge(registry, sources, error, ({ id }) => forecasting.accuracy(id)?.errorMinutes);
  const coverage = {
    name: "dawr_forecast_coverage_ratio",
    help: "Share of these visits that waited no longer than the forecast's upper end; 0.9 is aimed at",
  };
  addOfficeGauge(registry, sources, coverage, ({ id }) => forecasting.accuracy(id)?.coverage);
}
