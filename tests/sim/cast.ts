import type { SimBoard } from "./sim-board.ts";
import type { SimCounter } from "./sim-counter.ts";
import type { SimKiosk } from "./sim-kiosk.ts";
import type { Machine } from "./sim-machine.ts";

type Some<Value> = readonly [Value, ...Value[]];

/** Everybody in one story. */
export type Cast = {
  readonly machines: Some<Machine>;
  readonly kiosks: Some<SimKiosk>;
  readonly boards: Some<SimBoard>;
  readonly counters: readonly SimCounter[];
  /** Everything that connects to hubs, by name. */
  readonly clients: Some<string>;
  /** Whether the hubs' clocks go wrong in this story. */
  readonly mayClocksStep: boolean;
};
