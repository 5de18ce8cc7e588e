import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { OfficeId } from "../shared/office/ids.ts";
import type { WallView } from "../shared/views/wall.ts";
import type { Wall } from "./wall.ts";

const key = "dawr.display.wall";

type Kept = { readonly office: OfficeId; readonly data: WallView };

/** Follows what this wall is told beside the calls; a page that starts without the hub goes by what was told last. The answer's `stop` ends it. */
export function followWallView({ line }: Pick<Wall, "line">): {
  readonly view: ReadonlySignal<WallView | undefined>;
  readonly stop: () => void;
} {
  const view = signal<WallView | undefined>(undefined);
  const stop = effect(() => {
    if (line.value === undefined) return undefined;
    const { link, office } = line.value;
    view.value = recall(office);
    const watched = link.watch(office, "wall");
    const stopHearing = watched.message.subscribe((message) => {
      if (message === undefined) return;
      view.value = message.data;
      keep({ office, data: message.data });
    });
    return () => {
      stopHearing();
      watched.stop();
    };
  });
  return { view, stop };
}

function keep(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full disk: a page that starts without the hub is then as loud as it is set up where it hangs.
  }
}

function recall(office: OfficeId): WallView | undefined {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(key) ?? "null");
    return kept?.office === office ? kept.data : undefined;
  } catch {
    return undefined;
  }
}
