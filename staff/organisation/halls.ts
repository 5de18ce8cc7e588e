import { useEffect, useMemo } from "preact/hooks";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Link } from "../../shared/ui/link.ts";
import type { OverviewView } from "../../shared/views/overview.ts";

/** An office now; its hall is undefined until it has come. */
export type HallNow = { readonly office: OfficeId; readonly hall: OverviewView | undefined };

/** Watches the halls of all offices for as long as the page is open. */
export function useHalls(link: Link, offices: readonly OfficeId[]): readonly HallNow[] {
  const names = offices.join(" ");
  const watched = useMemo(
    () => names.split(" ").map((office) => ({ office, view: link.watch(office, "overview") })),
    [link, names],
  );
  useEffect(
    () => () => {
      for (const { view } of watched) view.stop();
    },
    [watched],
  );
  return watched.map(({ office, view }) => ({ office, hall: view.message.value?.data }));
}

export type HallState = "open" | "paused" | "closed";

/** Returns what a hall is doing. */
export function stateOf(hall: Pick<OverviewView, "isOpen" | "paused" | "day">): HallState {
  if (hall.day === null || !hall.isOpen) return "closed";
  return hall.paused === null ? "open" : "paused";
}
