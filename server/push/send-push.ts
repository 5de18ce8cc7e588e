import { type RequestOptions, request } from "node:https";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import { isPublicEndpoint, publicLookup } from "./public-host.ts";
import type { Subscription } from "./subscriptions.ts";
import type { VapidKeys } from "./vapid.ts";

/** `gone`: the phone agreed no more, or its address was never one. */
export type PushOutcome = "sent" | "gone" | "later";

/** How push services are reached; tests reach one of their own. */
export type PushReach = {
  readonly mayReach: (endpoint: string) => boolean;
  readonly options: Pick<RequestOptions, "lookup" | "ca">;
};

export const publicReach: PushReach = { mayReach: isPublicEndpoint, options: { lookup: publicLookup } };

/** That a turn is near is of no use ten minutes later. */
const worthSeconds = (10 * minuteMs) / secondMs;
const timeoutMs = 10 * secondMs;

/**
 * Hands a few words to the phone's push service, sealed so that only that phone reads them (RFC 8291); `topic` lets a
 * newer one take the place of one that was not delivered. Redirects are not followed. Never rejects.
 */
export async function sendPush(
  { endpoint, keys }: Pick<Subscription, "endpoint" | "keys">,
  payload: string,
  {
    vapid,
    subject,
    topic,
    reach,
  }: {
    readonly vapid: VapidKeys;
    readonly subject: string;
    readonly topic: string;
    readonly reach: PushReach;
  },
): Promise<PushOutcome> {
  if (!reach.mayReach(endpoint)) return "gone";
  try {
    const vapidDetails = { subject, ...vapid };
    const options = { vapidDetails, TTL: worthSeconds, urgency: "high", topic, contentEncoding: "aes128gcm" } as const;
    // First needed when somebody agreed. A module of the older kind: its names are found on its default alone.
    const { default: webPush } = await import("web-push");
    const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys }, payload, options);
    return outcomeOf(await post(endpoint, { method, headers, ...reach.options }, body));
  } catch (error) {
    // The keys are no keys: nothing could ever be sealed for this phone.
    return error instanceof Error && "syscall" in error ? "later" : later(error);
  }
}

function later(error: unknown): PushOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("E") && code !== "ENOTPUBLIC" && !code.startsWith("ERR_") ? "later" : "gone";
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return "sent";
  return status === 408 || status === 429 || status >= 500 ? "later" : "gone";
}

/** What it answers beside the status is of no use, and may be without end. */
function post(endpoint: string, options: RequestOptions, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = request(endpoint, { ...options, signal, agent: false }, (response) => {
      resolve(response.statusCode ?? 500);
      response.destroy();
    });
    // Also one that was cut after the answer had come.
    asked.on("error", (error) =>
      reject(signal.aborted ? Object.assign(new Error("timeout"), { code: "ETIMEDOUT" }) : error),
    );
    asked.end(body);
  });
}
