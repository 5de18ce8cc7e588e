import type { Issue } from "../../shared/protocol/wire.ts";

/** What became of a request over HTTP: done, or a no that the screen can put into words. */
export type Asked<Body> =
  | { readonly status: "done"; readonly body: Body; readonly at: number }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "refused"; readonly code: string }
  | { readonly status: "signedOut"; readonly code?: string | undefined }
  | { readonly status: "forbidden" | "unreachable" }
  | { readonly status: "throttled"; readonly retrySeconds: number };

type Method = "GET" | "POST" | "PATCH" | "DELETE";
type ProblemBody = { readonly code?: string; readonly issues?: readonly Issue[] };

const answerWithinMs = 10_000;

/**
 * Asks the hub over HTTP. Never throws: a hub that is away is an answer too. `at` is the hub's wall clock as it
 * answered, for times that it counts down. `withinMs`: for what takes the hub longer.
 */
export async function request<Body>(
  method: Method,
  path: string,
  body?: unknown,
  withinMs = answerWithinMs,
): Promise<Asked<Body>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      cache: "no-store",
      signal: AbortSignal.timeout(withinMs),
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === "" ? undefined : JSON.parse(text);
    if (!response.ok) return refusal(response, answer);
    return { status: "done", body: answer, at: Date.parse(response.headers.get("date") ?? "") };
  } catch {
    return { status: "unreachable" };
  }
}

function refusal(response: Response, body: ProblemBody | undefined): Exclude<Asked<never>, { status: "done" }> {
  switch (response.status) {
    case 400:
    case 422:
      return { status: "invalid", issues: body?.issues ?? [] };
    case 401:
      return { status: "signedOut", code: body?.code };
    case 403:
      return { status: "forbidden" };
    case 404:
    case 409:
    case 410:
      return { status: "refused", code: body?.code ?? "" };
    case 429:
      return { status: "throttled", retrySeconds: Number(response.headers.get("retry-after")) || 0 };
    default:
      return { status: "unreachable" };
  }
}
