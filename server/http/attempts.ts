import type { Request, Response } from "express";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import { type MakeCounter, secondsToWait } from "../access/throttle.ts";
import { ownCounter } from "../notes/notes.ts";
import { addressOf } from "./address.ts";
import { problem } from "./problem.ts";

const windowSeconds = (10 * minuteMs) / secondMs;

/** Attempts by address: so many in ten minutes. */
export type Attempts = {
  /** Counts an attempt before it is looked at, so that a flood at once counts too. False, and answered (429), when there were too many. */
  isPermitted(req: Request, res: Response): Promise<boolean>;
  /** The attempt was right: it does not count. */
  forgive(req: Request): Promise<void>;
};

export function createAttempts(name: string, points: number, counter: MakeCounter = ownCounter): Attempts {
  const limiter = counter({ name, points, seconds: windowSeconds });
  return {
    async isPermitted(req, res) {
      const retrySeconds = await secondsToWait(limiter, addressOf(req));
      if (retrySeconds > 0) tooManyAttempts(res, retrySeconds);
      return retrySeconds === 0;
    },
    async forgive(req) {
      await limiter.reward(addressOf(req));
    },
  };
}

export function tooManyAttempts(res: Response, retrySeconds: number): void {
  res.set("Retry-After", String(retrySeconds));
  problem(res, 429, "Too many attempts", `Try again in ${retrySeconds} s.`);
}
