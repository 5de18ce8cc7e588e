import type { DeviceKind, Instant } from "../office/ids.ts";

/** How a device plays sound: `off` where it has none to play, `resting` while its plan wants silence (V14). */
export type SoundState = "on" | "off" | "blocked" | "resting";
/** As far as a browser can tell: `ok` once its print dialogue was used, `failing` when it could not be. */
export type PrinterState = "unknown" | "ok" | "failing";

/** Proof of no loss: all that visitors did at a kiosk, and where it stands. */
export type DeviceLedger = {
  readonly issued: number;
  readonly stored: number;
  readonly pending: number;
  readonly quarantined: number;
  readonly oldestPending: Instant | null;
};

/** What a device says of itself every 30 s. Numbers and states alone: nothing of any visitor (S6). */
export type Heartbeat = {
  /** The device's own clock. */
  readonly at: Instant;
  readonly version: string;
  /** Of a kiosk. */
  readonly ledger?: DeviceLedger;
  /** The browser's answer to `storage.persist()`; null where it cannot be asked (plain http). */
  readonly isPersisted: boolean | null;
  /** The browser lost what the device had stored. */
  readonly isWiped: boolean;
  readonly sound: SoundState;
  readonly printer: PrinterState;
};

/** Longer than this without a heartbeat is silence. */
export const heartbeatEveryMs = 30_000;

/**
 * What a manager may ask of a device: to show its name on its screen, to hand over the records that the hub refused, to
 * load its page anew as soon as nobody needs it.
 */
export type DeviceAsk = "identify" | "handOver" | "refresh";
export const deviceAsks: readonly DeviceAsk[] = ["identify", "handOver", "refresh"];

/** The hub passes it on to the device. */
export type AskedOfDevice = {
  readonly ask: DeviceAsk;
  readonly kind: DeviceKind;
  /** The device's name, as the managers' list shows it. */
  readonly name: string;
};

/** Refused records, the newest first: some of `total`, each as the text that the device keeps. */
export type RefusedRecords = { readonly total: number; readonly records: readonly string[] };
/** No more than this at a time, so that a message stays small. */
export const mostRecords = 200;
export const longestRecord = 4_000;
