import type { Request, Response } from "express";
import type { z } from "zod";
import { issuesOf } from "../../shared/protocol/schemas-issues.ts";
import type { Issue } from "../../shared/protocol/wire.ts";
import { problem } from "./problem.ts";

/** The body as the schema reads it, or undefined after every fault in it was answered with its path (400). */
export function bodyOf<Body>(req: Request, res: Response, schema: z.ZodType<Body>): Body | undefined {
  return read(req.body ?? {}, res, schema);
}

/** The same for what stands after the question mark. */
export function queryOf<Query>(req: Request, res: Response, schema: z.ZodType<Query>): Query | undefined {
  return read(req.query, res, schema);
}

function read<Value>(input: unknown, res: Response, schema: z.ZodType<Value>): Value | undefined {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  invalid(res, issuesOf(parsed.error.issues, ""));
  return undefined;
}

/** Answers that what was sent is not what can be taken. */
export function invalid(res: Response, issues: readonly Issue[]): void {
  const detail = issues.map(({ path, message }) => `${path === "" ? "the body" : path} ${message}`).join("; ");
  problem(res, 400, "Invalid request", detail, { issues });
}
