import { effect, signal } from "@preact/signals";
import type { OfficeId } from "../shared/office/ids.ts";
import { type Link, openLink, type Watched } from "../shared/ui/link.ts";
import {
  type Claimed,
  claim,
  codeFromAddress,
  forgetPairing,
  keptPairing,
  type Pairing,
} from "../shared/ui/pairing.ts";

/** Why this browser asks for a code: the last try failed, or the hub ended the pairing. */
export type PairingTrouble = Exclude<Claimed["status"], "paired"> | "revoked";

/** This browser as the hub knows it: not yet a kiosk, or the kiosk of one office. */
export type Device =
  | { readonly status: "unpaired"; readonly trouble?: PairingTrouble }
  | { readonly status: "pairing" }
  | {
      readonly status: "paired";
      readonly office: OfficeId;
      readonly link: Link;
      readonly kiosk: Watched<"kiosk">;
    };

export const device = signal<Device>({ status: "unpaired" });

/** Takes the code that the address brings, else the pairing kept in this browser; with neither the screen asks. */
export async function startDevice(): Promise<void> {
  const code = codeFromAddress();
  if (code !== undefined) await pairWith(code);
  const kept = keptPairing("kiosk");
  if (device.value.status !== "paired" && kept) connect(kept);
}

/** Trades a code for this kiosk's token; a refusal stays on the pairing screen with its reason. */
export async function pairWith(code: string): Promise<void> {
  device.value = { status: "pairing" };
  const claimed = await claim("kiosk", code);
  if (claimed.status === "paired") connect(claimed.pairing);
  else device.value = { status: "unpaired", trouble: claimed.status };
}

function connect({ token, office }: Pairing): void {
  const link = openLink(token);
  device.value = { status: "paired", office, link, kiosk: link.watch(office, "kiosk") };
  const stop = effect(() => {
    if (link.state.value !== "unauthorized") return;
    // Not inside the effect that reads the link's state: ending the link changes what it reads.
    queueMicrotask(() => {
      stop();
      forgetPairing("kiosk");
      link.close();
      device.value = { status: "unpaired", trouble: "revoked" };
    });
  });
}
