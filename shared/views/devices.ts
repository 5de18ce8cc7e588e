import type { DeviceId, DeviceKind, Instant } from "../office/ids.ts";

/** The office's paired devices and whether they are here now. */
export type DevicesView = { readonly devices: readonly DeviceStatus[] };
export type DeviceStatus = {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly pairedAt: Instant;
  readonly isConnected: boolean;
};
