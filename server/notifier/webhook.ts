import { createHmac } from "node:crypto";
import type { Channel, Outcome } from "./channel.ts";

export type WebhookSettings = {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
};

const timeoutByDefaultMs = 10_000;
/** The other side is busy, or something between us is: the same message may be taken later. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/**
 * Posts each message as JSON to one address that the administrator set, signed, so that the receiver knows who sent it
 * and when. Where it answers with another address nobody goes: a receiver that was taken over must not lead the hub
 * into the network behind it.
 */
export function openWebhook({ url, secret, timeoutMs = timeoutByDefaultMs }: WebhookSettings): Channel {
  const closing = new AbortController();
  return {
    name: "webhook",
    async send({ attachments: _, ...message }) {
      const body = JSON.stringify(message);
      const seconds = Math.floor(Date.now() / 1_000);
      try {
        const response = await fetch(url, {
          method: "POST",
          body,
          redirect: "manual",
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
          headers: {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Dawr",
            "Dawr-Message": message.id,
            "Dawr-Signature": signatureOf(secret, seconds, body),
          },
        });
        // What it says is of no use, and may be without end.
        await response.body?.cancel();
        return outcomeOf(response.status);
      } catch (error) {
        return { status: "later", why: reasonOf(error) };
      }
    },
    close: () => closing.abort(),
  };
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over `<seconds>.<body>`. Whoever checks it refuses old times too. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const mark = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${mark}`;
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { status: "sent" };
  const why = `answered ${status}`;
  return status >= 500 || passing.has(status) ? { status: "later", why } : { status: "refused", why };
}

/** What the network said, without any address. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return code ?? (error instanceof Error ? error.name : "unknown");
}
