import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Within this many seconds … */
const windowSeconds = 10;
/** … one device or person may send so many messages: an outbox of a whole day fits, a flood does not. */
const messagesPerWindow = 2000;

/** Counts messages; answers the seconds to wait, or undefined when there is nothing to wait for. */
export type RateLimit = (key: string) => Promise<number | undefined>;

export function createRateLimit(isOn: boolean): RateLimit {
  if (!isOn) return async () => undefined;
  const limiter = new RateLimiterMemory({ points: messagesPerWindow, duration: windowSeconds });
  return async (key) => {
    try {
      await limiter.consume(key);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
