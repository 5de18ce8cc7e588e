import type { Logger } from "pino";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { secondMs } from "../shared/office/ids.ts";
import type { Config } from "./config.ts";
import type { Notes } from "./notes/notes.ts";

/** Within this many seconds … */
const windowSeconds = 10;
/** … one device or person may send so many messages: an outbox of a whole day fits, a flood does not. */
const messagesPerWindow = 2000;
/** Hubs tell each other of messages in lots: no message waits for the store, and a flood is noticed all the same. */
const lot = 100;

/** Counts messages; answers the seconds to wait, or undefined when there is nothing to wait for. */
export type RateLimit = (key: string) => Promise<number | undefined>;

/**
 * Every hub counts for itself at once; where the store is shared, all hubs count together too, a lot at a time: over
 * any number of hubs one sender gets through at most a lot per hub more than the limit. Without the store each hub's
 * own limit holds.
 */
export function createRateLimit(isOn: boolean, notes?: Pick<Notes, "isShared" | "counter">): RateLimit {
  if (!isOn) return async () => undefined;
  const own = new RateLimiterMemory({ points: messagesPerWindow, duration: windowSeconds });
  const rule = { name: "messages", points: messagesPerWindow, seconds: windowSeconds };
  const shared = notes?.isShared ? notes.counter(rule) : undefined;
  return async (key) => {
    try {
      const { consumedPoints } = await own.consume(key);
      if (shared && consumedPoints % lot === 0) void tell(shared, own, key);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / secondMs));
      throw refused;
    }
  };
}

/** By the settings; that there is no limit is said loudly. */
export function openRateLimit(
  { isRateLimited }: Pick<Config, "isRateLimited">,
  notes: Notes,
  logger: Logger,
): RateLimit {
  if (!isRateLimited) logger.warn("DAWR_RATE_LIMIT=off: messages are not limited. For measuring only.");
  return createRateLimit(isRateLimited, notes);
}

/** All hubs together had enough of it: this one takes no more until the window is over. */
async function tell(shared: RateLimiterAbstract, own: RateLimiterMemory, key: string): Promise<void> {
  try {
    await shared.consume(key, lot);
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      await own.block(key, Math.max(1, Math.ceil(refused.msBeforeNext / secondMs)));
  }
}
