import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";

/** How many wrong attempts are let through in how long, per account and per address (a charity's hall has one). */
const windowSeconds = (5 * minuteMs) / secondMs;
const perAccount = 10;
const perAddress = 50;

/** Slows down guessing of passwords. Kept in memory: a restart forgives. */
export type Throttle = {
  /** Counts an attempt before it is looked at, so that a flood at once is counted too. Answers seconds to wait, or 0. */
  attempt(account: string, address: string): Promise<number>;
  /** The attempt was right: it does not count. */
  forgive(account: string, address: string): Promise<void>;
};

export function createThrottle(): Throttle {
  const accounts = new RateLimiterMemory({ keyPrefix: "account", points: perAccount, duration: windowSeconds });
  const addresses = new RateLimiterMemory({ keyPrefix: "address", points: perAddress, duration: windowSeconds });
  return {
    async attempt(account, address) {
      return (await secondsToWait(addresses, address)) || (await secondsToWait(accounts, account));
    },
    async forgive(account, address) {
      await addresses.reward(address);
      await accounts.delete(account);
    },
  };
}

/** Takes a point. Answers 0, or for how many seconds there are none. */
export async function secondsToWait(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / secondMs));
    throw error;
  }
}
