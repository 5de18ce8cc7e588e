import type { Response } from "express";

/** RFC 9457: what went wrong, for programs and for people. Never a stack trace, never a secret. */
type Problem = {
  readonly type: "about:blank";
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
};

/** Answers with `application/problem+json`; `extra` members stand beside the standard ones. */
export function problem(
  res: Response,
  status: number,
  title: string,
  detail?: string,
  extra: Readonly<Record<string, unknown>> = {},
): void {
  const body: Problem = { type: "about:blank", status, title, ...(detail === undefined ? {} : { detail }) };
  res
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ ...extra, ...body }));
}
