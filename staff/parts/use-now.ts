import { useEffect, useState } from "preact/hooks";
import type { Instant } from "../../shared/office/ids.ts";
import type { Link } from "../../shared/ui/link.ts";

/** The hub's time, drawn anew every second: ages grow while nothing else happens. */
export function useNow(link: Link): Instant {
  const [now, setNow] = useState(link.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(link.now()), 1_000);
    return () => clearInterval(timer);
  }, [link]);
  // A view may have just brought a newer time than the last tick.
  return Math.max(now, link.now());
}
