import { defaultOrder, type Plan } from "./plan.ts";
import type { Office } from "./state.ts";
import { emptyDayTally } from "./tally.ts";

const noPlan: Plan = {
  setup: 0,
  services: [],
  counters: [],
  priorities: [],
  order: defaultOrder,
  papers: {},
  misconceptions: [],
  departments: [],
};

/** An office day before anything happened. */
export function initialOffice(): Office {
  return {
    day: undefined,
    startsAt: 0,
    isOpen: false,
    plan: noPlan,
    counters: new Map(),
    tickets: new Map(),
    codes: new Map(),
    numbers: new Map(),
    lanes: new Map(),
    held: new Set(),
    noShows: new Set(),
    calledUpTo: new Map(),
    help: new Map(),
    carried: { tickets: [], counters: [] },
    calls: [],
    callSeq: 0,
    nextSequence: 1,
    tally: emptyDayTally(),
  };
}
