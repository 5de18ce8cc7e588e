import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Live } from "../overview/live.ts";

/** However fast the hall moves, figures of weeks are read anew this often at most. */
const paceMs = 5_000;

/** Asks anew after the hall or today's answers changed; not while somebody reads and wants nothing to move. */
export function useFresh({ picture, isMoving }: Pick<Live, "picture" | "isMoving">, again: () => void): void {
  const askedAt = useRef(performance.now());
  const latest = useRef(again);
  latest.current = again;
  useSignalEffect(() => {
    if (picture.value === undefined) return undefined;
    const timer = setTimeout(
      () => {
        if (!isMoving.peek()) return;
        askedAt.current = performance.now();
        latest.current();
      },
      Math.max(0, askedAt.current + paceMs - performance.now()),
    );
    return () => clearTimeout(timer);
  });
}
