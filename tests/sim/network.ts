import type { Instant } from "../../shared/office/ids.ts";
import type { Chance } from "./chance.ts";
import type { PassingTime } from "./passing-time.ts";

export type NodeName = string;

/** Who reaches whom, how fast, and since when there was no trouble between them. */
export type Network = {
  isCut(a: NodeName, b: NodeName): boolean;
  /** Until the answer is called, whatever else is cut and mended meanwhile. */
  cut(a: NodeName, b: NodeName): () => void;
  mendAll(): void;
  /** Something besides cuts went wrong with this node just now. */
  trouble(node: NodeName): void;
  /** The last moment at which anything was wrong between the two, or with one of them. */
  lastTrouble(a: NodeName, b: NodeName): Instant;
  /** A message's time on its way. */
  travelMs(): number;
  /** Of the messages so many find their connection reset. */
  resets: number;
  /** Of the commands so many arrive twice. */
  duplicates: number;
};

export function createNetwork(time: PassingTime, chance: Chance): Network {
  const cuts = new Map<string, Set<object>>();
  const wrongAt = new Map<string, Instant>();
  const between = (a: NodeName, b: NodeName) => (a < b ? `${a}|${b}` : `${b}|${a}`);
  const network: Network = {
    resets: 0,
    duplicates: 0,
    isCut: (a, b) => cuts.has(between(a, b)),
    cut(a, b) {
      const where = between(a, b);
      const all = cuts.get(where) ?? new Set();
      const one = {};
      cuts.set(where, all.add(one));
      return () => {
        if (!all.delete(one) || all.size > 0 || cuts.get(where) !== all) return;
        cuts.delete(where);
        wrongAt.set(where, time.now());
      };
    },
    mendAll() {
      for (const each of cuts.keys()) wrongAt.set(each, time.now());
      cuts.clear();
    },
    trouble: (node) => void wrongAt.set(node, time.now()),
    lastTrouble(a, b) {
      if (network.isCut(a, b)) return time.now();
      const moments = [between(a, b), a, b].map((each) => wrongAt.get(each) ?? Number.NEGATIVE_INFINITY);
      return Math.max(...moments);
    },
    // Most are quick, one in twenty is slow.
    travelMs: () => (chance.is(0.05) ? chance.between(20, 80) : chance.between(1, 15)),
  };
  return network;
}
