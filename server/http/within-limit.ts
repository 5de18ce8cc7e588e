import type { Response } from "express";
import type { RateLimit } from "../rate-limit.ts";
import { problem } from "./problem.ts";

/** Whether this asker may ask now. If not, the answer is given already: 429, and when to ask again. */
export async function isWithin(limit: RateLimit, asker: string, res: Response): Promise<boolean> {
  const retrySeconds = await limit(asker);
  if (retrySeconds === undefined) return true;
  res.set("Retry-After", String(retrySeconds));
  problem(res, 429, "Too many requests", `Ask again in ${retrySeconds} s.`);
  return false;
}
