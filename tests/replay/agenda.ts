import type { Instant } from "../../shared/office/ids.ts";

/** Something that happens at a moment; in one moment the lower rank goes first, then what was entered first. */
type Entry = { readonly at: Instant; readonly rank: number; readonly run: () => Promise<void> };

/** What is to happen, in the order of time. */
export type Agenda = {
  add(entry: Entry): void;
  /** Takes out what comes next. */
  next(): Entry | undefined;
  peek(): Entry | undefined;
};

type Placed = Entry & { readonly place: number };

/** A binary heap. */
export function createAgenda(): Agenda {
  const heap: Placed[] = [];
  let places = 0;

  const isBefore = (a: Placed, b: Placed) => (a.at - b.at || a.rank - b.rank || a.place - b.place) < 0;
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  const rise = (from: number) => {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const [own, above] = [heap[index], heap[parent]];
      if (!own || !above || !isBefore(own, above)) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = () => {
    let index = 0;
    for (;;) {
      let least = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        const [below, found] = [heap[child], heap[least]];
        if (below && found && isBefore(below, found)) least = child;
      }
      if (least === index) return;
      swap(index, least);
      index = least;
    }
  };

  return {
    add(entry) {
      places += 1;
      heap.push({ ...entry, place: places });
      rise(heap.length - 1);
    },
    next() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last) {
        heap[0] = last;
        sink();
      }
      return first;
    },
    peek: () => heap[0],
  };
}
