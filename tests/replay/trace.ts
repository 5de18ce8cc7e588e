import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { type Row, readTable, refuse, TableFault } from "./csv.ts";

/** How a recorded visit ended: "noShow" was called and did not come, "abandoned" left before being called. */
type TraceOutcome = "served" | "abandoned" | "noShow";

/** A visit as the trace tells it. Local times are read as if the hall were in UTC. */
export type Visit = {
  readonly line: number;
  readonly site: string;
  readonly service: string;
  readonly priority: number;
  readonly arrival: Instant;
  readonly call?: Instant;
  readonly start?: Instant;
  readonly end?: Instant;
  readonly server?: string;
  readonly outcome: TraceOutcome;
};

export type Trace = {
  /** By arrival, then by line. */
  readonly visits: readonly Visit[];
  /** What had to be read with some good will, in whole sentences. */
  readonly notes: readonly string[];
};

const columns = ["visit_id", "site", "service", "priority", "arrival", "call", "start", "end", "server", "outcome"];
const times = ["arrival", "call", "start", "end"] as const;
type Times = Partial<Record<(typeof times)[number], Instant>>;

/**
 * Reads a trace (`visit_id,site,service,priority,arrival,call,start,end,server,outcome`; cells may be empty). Throws
 * `TableFault` with the lines that cannot be read.
 */
export function readTrace(file: string, text: string): Trace {
  const rows = readTable(file, text);
  const header = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  if (!/(^|,)"?\s*arrival\s*"?(,|$)/.test(header)) {
    throw new TableFault(`${file} has no column "arrival": the columns of a trace are ${columns.join(",")}.`);
  }
  if (rows.length === 0) throw new TableFault(`${file} holds no visits: only a header.`);
  refuse(file, rows.flatMap(faultsOf));
  const straightened: number[] = [];
  const unknown = new Set<string>();
  const visits = rows.map((row) => visitOf(row, straightened, unknown));
  const notes: string[] = [];
  if (straightened.length > 0) {
    notes.push(`${straightened.length} rows have times that run backwards, the first in line ${straightened[0]}.`);
  }
  if (unknown.size > 0) notes.push(`Outcomes not known, read from the times: ${[...unknown].join(", ")}.`);
  return { visits: visits.sort((a, b) => a.arrival - b.arrival || a.line - b.line), notes };
}

function faultsOf({ line, cells }: Row): readonly { line: number; what: string }[] {
  const faults: string[] = [];
  for (const name of times) {
    const text = cells.get(name);
    if (text !== undefined && instantOf(text) === undefined) faults.push(`${name} "${text.slice(0, 40)}" is no time`);
  }
  if (times.every((name) => !cells.has(name))) faults.push("no time at all");
  const priority = cells.get("priority");
  if (priority !== undefined && !Number.isFinite(Number(priority))) faults.push(`priority "${priority}" is no number`);
  return faults.map((what) => ({ line, what }));
}

/** `yyyy-mm-ddThh:mm[:ss[.fff]]`, a blank for the T allowed; undefined for whatever is no such moment. */
function instantOf(text: string): Instant | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, day, clock, seconds = "00", fraction = ""] = match;
  const at = Date.parse(`${day}T${clock}:${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}Z`);
  if (Number.isNaN(at)) return undefined;
  // Date.parse takes the 31st of a short month for the 1st of the next.
  return new Date(at).toISOString().startsWith(`${day}T${clock}`) ? at : undefined;
}

function visitOf({ line, cells }: Row, straightened: number[], unknown: Set<string>): Visit {
  const told: Times = {};
  for (const name of times) {
    const at = instantOf(cells.get(name) ?? "");
    if (at !== undefined) told[name] = at;
  }
  const inOrder = straighten(told);
  if (times.some((name) => told[name] !== undefined && told[name] !== inOrder[name])) straightened.push(line);
  const server = cells.get("server");
  return {
    line,
    site: cells.get("site") ?? "hall",
    service: cells.get("service") ?? "service",
    priority: Number(cells.get("priority") ?? 0),
    ...inOrder,
    ...(server === undefined ? {} : { server }),
    outcome: outcomeOf(cells.get("outcome"), inOrder, unknown),
  };
}

/** Arrival ≤ call ≤ start ≤ end. The call is what a display showed, so the others give way; a missing call is the start. */
function straighten({ arrival, call, start, end }: Times): Times & { readonly arrival: Instant } {
  const called = call ?? start;
  const arrived = Math.min(...[arrival ?? called ?? end, called].filter((at) => at !== undefined));
  const started = start === undefined || called === undefined ? start : Math.max(start, called);
  const from = started ?? called ?? arrived;
  return {
    arrival: arrived,
    ...(called === undefined ? {} : { call: called }),
    ...(started === undefined ? {} : { start: started }),
    ...(end === undefined || end < from ? {} : { end }),
  };
}

const words: Readonly<Record<string, TraceOutcome>> = {
  served: "served",
  finished: "served",
  completed: "served",
  agent: "served",
  abandoned: "abandoned",
  left: "abandoned",
  hang: "abandoned",
  reneged: "abandoned",
  noshow: "noShow",
  notcome: "noShow",
};

/** Who was called cannot have left before; who was not called cannot have missed it. Where nothing is said: served. */
function outcomeOf(word: string | undefined, told: Times, unknown: Set<string>): TraceOutcome {
  if (word === undefined) return "served";
  const known = words[word.toLowerCase().replace(/[^a-z]/g, "")];
  if (known === undefined) {
    unknown.add(word.slice(0, 40));
    return told.call === undefined && told.end === undefined ? "abandoned" : "served";
  }
  if (known === "abandoned" && told.call !== undefined) return "noShow";
  return known === "noShow" && told.call === undefined ? "abandoned" : known;
}

/** `yyyy-mm-dd` of a trace's time. */
export function dayOf(at: Instant): BusinessDay {
  return new Date(at).toISOString().slice(0, 10);
}
