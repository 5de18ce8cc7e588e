import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import { type CounterRule, ownCounter } from "../notes/notes.ts";

const windowSeconds = (5 * minuteMs) / secondMs;
const hourSeconds = (60 * minuteMs) / secondMs;

/**
 * How many wrong attempts are let through in how long. Per account from one address: the guesser waits, and the account's
 * owner, who sits elsewhere, does not. Per address over all accounts: a charity's hall has one. Per account over all
 * addresses: far more than one place can reach, so that only many places together can hold its owner up, and even they
 * guess twelve thousand passwords a day at most.
 */
const rules = {
  pair: { name: "sign-in", points: 10, seconds: windowSeconds },
  address: { name: "sign-in-address", points: 50, seconds: windowSeconds },
  account: { name: "sign-in-account", points: 500, seconds: hourSeconds },
  /** Codes of a second factor: whoever tries them knows the password already, and a million codes are few. */
  code: { name: "sign-in-code", points: 20, seconds: hourSeconds },
} as const satisfies Readonly<Record<string, CounterRule>>;

/** Slows down guessing of passwords. */
export type Throttle = {
  /** Counts an attempt before it is looked at, so that a flood at once is counted too. Answers seconds to wait, or 0. */
  attempt(account: string, address: string): Promise<number>;
  /** The attempt was right: it does not count. */
  forgive(account: string, address: string): Promise<void>;
  /** The same for codes of a second factor, of one account over all addresses. */
  attemptCode(account: string): Promise<number>;
  forgiveCode(account: string): Promise<void>;
};

export type MakeCounter = (rule: CounterRule) => RateLimiterAbstract;

/** By default it counts for this hub alone, and a restart forgives. */
export function createThrottle(counter: MakeCounter = ownCounter): Throttle {
  const [addresses, pairs, accounts] = [counter(rules.address), counter(rules.pair), counter(rules.account)];
  const codes = counter(rules.code);
  const pairOf = (account: string, address: string) => JSON.stringify([account, address]);
  return {
    async attempt(account, address) {
      // What is refused at one counter is not counted at the next: a guesser who waits takes nothing from the account.
      return (
        (await secondsToWait(addresses, address)) ||
        (await secondsToWait(pairs, pairOf(account, address))) ||
        (await secondsToWait(accounts, account))
      );
    },
    async forgive(account, address) {
      await addresses.reward(address);
      await pairs.delete(pairOf(account, address));
      await accounts.reward(account);
    },
    attemptCode: (account) => secondsToWait(codes, account),
    async forgiveCode(account) {
      await codes.reward(account);
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
