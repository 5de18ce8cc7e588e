import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { OfficeId } from "../shared/office/ids.ts";
import type { Answer } from "../shared/protocol/wire.ts";
import type { DeviceReport } from "../shared/views/devices.ts";
import type { DeviceLedger } from "../shared/views/heartbeat.ts";
import type { Clock } from "./clock.ts";
import type { Engine } from "./engine-types.ts";
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

/** How many wait in each office, and for how long the first of them has. */
function addHallGauges(registry: Registry, { engine, clock, opened }: MetricSources): void {
  const registers = [registry];
  const labelNames = ["office"];
  const lanesOf = ({ today }: OpenOffice) => [...(engine.peek(today().book)?.state.lanes.values() ?? [])];
  new Gauge({
    name: "dawr_waiting",
    help: "Visits waiting now",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const office of opened()) {
        const waiting = lanesOf(office).reduce((sum, lane) => sum + lane.tickets.length, 0);
        this.set({ office: office.id }, waiting);
      }
    },
  });
  new Gauge({
    name: "dawr_longest_wait_seconds",
    help: "How long the one who checked in first has been waiting",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const office of opened()) {
        const now = clock.now(office.id);
        const first = Math.min(now, ...lanesOf(office).flatMap((lane) => lane.tickets[0]?.checkedInAt ?? []));
        this.set({ office: office.id }, (now - first) / 1000);
      }
    },
  });
}

/** What kiosks keep that no hub has answered yet, and what was refused, by their last heartbeats. */
function addOutboxGauges(registry: Registry, { opened, reports }: MetricSources): void {
  const labelNames = ["office"];
  const sum = (name: string, help: string, of: (ledger: DeviceLedger) => number) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const { id } of opened()) {
          const ledgers = reports(id).flatMap(({ ledger }) => ledger ?? []);
          this.set(
            { office: id },
            ledgers.reduce((all, ledger) => all + of(ledger), 0),
          );
        }
      },
    });
  sum("dawr_outbox_records", "Records that kiosks keep and no hub has answered yet", ({ pending }) => pending);
  sum("dawr_quarantined_records", "Records that were refused and wait for a person", ({ quarantined }) => quarantined);
}

/** How the forecasts told at check-in came true over the last visits; nothing for an office where none did. */
function addForecastGauges(registry: Registry, { forecasting, opened }: MetricSources): void {
  const registers = [registry];
  const labelNames = ["office"];
  new Gauge({
    name: "dawr_forecast_error_minutes",
    help: "Mean absolute error of the waiting time forecast at check-in, over about the last 500 visits",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { id } of opened()) {
        const figures = forecasting.accuracy(id);
        if (figures !== null) this.set({ office: id }, figures.errorMinutes);
      }
    },
  });
  new Gauge({
    name: "dawr_forecast_coverage_ratio",
    help: "Share of these visits that waited no longer than the forecast's upper end; 0.9 is aimed at",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { id } of opened()) {
        const figures = forecasting.accuracy(id);
        if (figures !== null) this.set({ office: id }, figures.coverage);
      }
    },
  });
}
