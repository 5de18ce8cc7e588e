import type { VisitorLanguage } from "../../shared/i18n/languages.ts";
import type { Device } from "../device.ts";

type Paired = Extract<Device, { status: "paired" }>;

const hubAnswersMs = 4_000;

/**
 * Hands a mobile to the hub's vault and returns the opaque id for the answer; undefined where that did not work. It is
 * stored nowhere here (P13).
 */
export async function answerTo(
  { office, pairing }: Pick<Paired, "office" | "pairing">,
  mobile: string,
  language: VisitorLanguage,
): Promise<string | undefined> {
  try {
    const response = await fetch(`/api/v1/offices/${office}/answer-to`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${pairing.token}` },
      body: JSON.stringify({ mobile, mayKeep: true, language }),
      signal: AbortSignal.timeout(hubAnswersMs),
    });
    if (!response.ok) return undefined;
    const { id }: { readonly id: unknown } = await response.json();
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}
