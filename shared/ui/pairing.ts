import type { DeviceKind, OfficeId } from "../office/ids.ts";

/** A paired device knows its token and its office; a kiosk also the letter and number of its own tickets (`K1`). */
export type Pairing = {
  readonly token: string;
  readonly office: OfficeId;
  readonly device: string;
  readonly series?: string;
};

const keyOf = (kind: DeviceKind) => `dawr.${kind}`;

/** The pairing kept in this browser, if any. */
export function keptPairing(kind: DeviceKind): Pairing | undefined {
  const kept = localStorage.getItem(keyOf(kind));
  if (kept === null) return undefined;
  try {
    const pairing: Partial<Pairing> = JSON.parse(kept);
    const { token, office, device, series } = pairing;
    if (!token || !office || !device) return undefined;
    return { token, office, device, ...(series === undefined ? {} : { series }) };
  } catch {
    return undefined;
  }
}

export function forgetPairing(kind: DeviceKind): void {
  localStorage.removeItem(keyOf(kind));
}

/** `#pair=CODE` in the address, put there by whoever opened this page for the device; taken once and wiped. */
export function codeFromAddress(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get("pair") ?? undefined;
  if (code !== undefined) history.replaceState(null, "", location.pathname);
  return code;
}

export type Claimed =
  | { readonly status: "paired"; readonly pairing: Pairing }
  | { readonly status: "wrong" | "wrongKind" | "throttled" | "unreachable" };

type ClaimAnswer = {
  readonly token: string;
  readonly device: { readonly id: string; readonly kind: DeviceKind; readonly office: OfficeId };
  readonly series?: string;
};

/** Trades a one-time code for this device's token and keeps it. A code made for another kind of device is refused. */
export async function claim(kind: DeviceKind, code: string): Promise<Claimed> {
  try {
    const response = await fetch("/api/v1/devices/claim", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    if (response.status === 429) return { status: "throttled" };
    if (!response.ok) return { status: response.status >= 500 ? "unreachable" : "wrong" };
    const { token, device, series }: ClaimAnswer = await response.json();
    if (device.kind !== kind) return { status: "wrongKind" };
    const { office, id } = device;
    const pairing: Pairing = { token, office, device: id, ...(series === undefined ? {} : { series }) };
    localStorage.setItem(keyOf(kind), JSON.stringify(pairing));
    return { status: "paired", pairing };
  } catch {
    return { status: "unreachable" };
  }
}
