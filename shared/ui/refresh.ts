import { secondMs } from "../office/ids.ts";
import type { Link } from "./link.ts";

const lookEveryMs = secondMs;
/** A page that was loaded a moment ago is as new as it can be: whoever asks again and again changes nothing. */
const youngMs = 10 * secondMs;

/**
 * Loads this page anew when a manager asks for it: once, and not before nobody needs it (`mayReload`) and the hub is
 * there to answer. What the device has stored stays. The answer stops it.
 */
export function refreshWhenAsked(
  link: Pick<Link, "onAsked" | "state">,
  mayReload: () => boolean,
  reload: () => void = () => location.reload(),
): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    if (link.state.peek() !== "online" || !mayReload()) return;
    clearInterval(timer);
    reload();
  };
  const stop = link.onAsked(({ ask }) => {
    if (ask !== "refresh" || timer !== undefined || performance.now() < youngMs) return;
    timer = setInterval(look, lookEveryMs);
    look();
  });
  return () => {
    stop();
    clearInterval(timer);
  };
}
