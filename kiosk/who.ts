import { mobileOf, nationalIdOf } from "../shared/persons/numbers.ts";
import type { Device } from "./device.ts";
import { eraseKey } from "./typed-code.ts";

type Paired = Extract<Device, { status: "paired" }>;
type Numbered = { readonly nationalId: string } | { readonly mobile: string };

/** The longest number of E.164 after two zeros. */
const longest = 17;
const hubAnswersMs = 4_000;

/** Returns the number as the hub takes it; undefined where it is none (P1, P2). */
export function numberOf(typed: string): Numbered | undefined {
  const nationalId = nationalIdOf(typed);
  if (nationalId !== undefined) return { nationalId };
  const mobile = mobileOf(typed);
  return mobile === undefined ? undefined : { mobile };
}

/** Returns the number being typed after one more key; anything but digits is ignored. */
export function typeNumber(typed: string, key: string): string {
  if (key === eraseKey) return typed.slice(0, -1);
  return /^\d$/u.test(key) && typed.length < longest ? typed + key : typed;
}

/**
 * Hands the number to the hub's vault and returns the visitor's opaque id. It is stored nowhere here, so without the
 * hub there is none: the visit goes on, and the desk asks (S6).
 */
export async function announce(
  { office, pairing }: Pick<Paired, "office" | "pairing">,
  number: Numbered,
  notices: boolean,
): Promise<string | undefined> {
  try {
    const response = await fetch(`/api/v1/offices/${office}/visitors`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${pairing.token}` },
      body: JSON.stringify({ ...number, notices }),
      signal: AbortSignal.timeout(hubAnswersMs),
    });
    if (!response.ok) return undefined;
    const { visitor }: { readonly visitor: unknown } = await response.json();
    return typeof visitor === "string" ? visitor : undefined;
  } catch {
    return undefined;
  }
}
