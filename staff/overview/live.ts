import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import type { WatchAnswer } from "../../shared/protocol/wire.ts";
import type { Link, LinkState } from "../../shared/ui/link.ts";
import type { OverviewView } from "../../shared/views/overview.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { useWatch } from "../parts/use-watch.ts";

/** What the page draws at one moment. */
export type Picture = {
  readonly overview: OverviewView;
  readonly ratings: RatingsView;
  /** The hub's time of the newest part. */
  readonly updatedAt: Instant;
};

export type Live = {
  /** Undefined until both views have come. */
  readonly picture: ReadonlySignal<Picture | undefined>;
  /** The hub's time, by the second; it stands still with the picture. */
  readonly now: ReadonlySignal<Instant>;
  /** False while somebody reads and wants nothing to move. */
  readonly isMoving: Signal<boolean>;
  readonly link: ReadonlySignal<LinkState>;
  readonly refused: ReadonlySignal<WatchAnswer | undefined>;
};

const tickMs = 1_000;

/** Watches the hall and today's ratings. While it is not moving, the last picture stays and the newest comes on resuming. */
export function useLive(link: Link, office: OfficeId): Live {
  const overview = useWatch(link, office, "overview");
  const ratings = useWatch(link, office, "ratings");
  const isMoving = useSignal(true);
  const picture = useSignal<Picture | undefined>(undefined);
  const now = useSignal<Instant>(link.now());
  const refused = useComputed(() => overview.refused.value ?? ratings.refused.value);

  useSignalEffect(() => {
    const hall = overview.message.value;
    const answers = ratings.message.value;
    if (!isMoving.value || hall === undefined || answers === undefined) return;
    now.value = link.now();
    picture.value = {
      overview: hall.data,
      ratings: answers.data,
      updatedAt: Math.max(hall.clock.now, answers.clock.now),
    };
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (isMoving.peek()) now.value = link.now();
    }, tickMs);
    return () => clearInterval(timer);
  }, [link, isMoving, now]);
  return { picture, now, isMoving, link: link.state, refused };
}
