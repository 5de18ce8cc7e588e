import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Noted } from "../shared/ui/link.ts";
import { lineOf } from "./line-of.ts";

/** What this kiosk knows of a hub that is there and keeps nothing: its disk is full, or its store is away. */
export type HubTrouble = {
  /** The hub took nothing of this part of the outbox the last time it was asked. */
  readonly isIn: (line: string) => boolean;
  /** No check-in of today would be kept by the hub: the kiosk's own numbers count. */
  readonly isHere: ReadonlySignal<boolean>;
  readonly note: (line: string, isTroubled: boolean) => void;
  /** Hears the answer to a heartbeat; resolves to whether a trouble is over by it. */
  readonly hearBeat: (answer: Noted) => boolean;
};

/** `now`: the time by which records are written, for the part in which a check-in of this moment would stand. */
export function watchTrouble(now: () => number): HubTrouble {
  const lines = signal<ReadonlySet<string>>(new Set());
  /** Said by a heartbeat before any visitor came. */
  const isTold = signal(false);
  let last: Noted | undefined;
  const today = () => lineOf({ command: { type: "CheckIn", service: "" }, at: now() });
  return {
    isIn: (line) => lines.value.has(line) || (isTold.value && line === today()),
    isHere: computed(() => isTold.value || (lines.value.size > 0 && lines.value.has(today()))),
    note(line, isTroubled) {
      // The books take this: whatever else a heartbeat could not leave there is no visitor's trouble.
      if (!isTroubled && line === today()) isTold.value = false;
      if (lines.peek().has(line) === isTroubled) return;
      const next = new Set(lines.peek());
      if (isTroubled) next.add(line);
      else next.delete(line);
      lines.value = next;
    },
    hearBeat(answer) {
      const wasTold = isTold.peek();
      // Only the first of a row: check-ins may be taken all the same, and have said so since.
      if (answer === "failed" && last !== "failed") isTold.value = true;
      if (answer === "noted") isTold.value = false;
      last = answer;
      return answer === "noted" && (wasTold || lines.peek().size > 0);
    },
  };
}
