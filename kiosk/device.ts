import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { minuteMs, type OfficeId } from "../shared/office/ids.ts";
import { readClock, setClock } from "../shared/ui/clock.ts";
import { type Link, openLink, type Watched } from "../shared/ui/link.ts";
import { newId } from "../shared/ui/new-id.ts";
import {
  type Claimed,
  claim,
  codeFromAddress,
  forgetPairing,
  keptPairing,
  type Pairing,
} from "../shared/ui/pairing.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { NoticesView } from "../shared/views/notices.ts";
import { browserDisk } from "./disk.ts";
import { recallNotices, recallView, rememberNotices, rememberView, withoutHub } from "./last-view.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { browserGround } from "./outbox-ground.ts";
import { forgetWipe } from "./outbox-store.ts";
import { recalledClock } from "./recalled-clock.ts";
import { giveSigns } from "./signs-of-life.ts";
import { startWriter } from "./writer.ts";

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
      /** What takes turns on the resting screen: as the hub tells it, else as it was last known here today. */
      readonly notices: ReadonlySignal<NoticesView | undefined>;
      /** What the screens show: as the hub tells it, else as it was last known here; undefined before either. */
      readonly view: ReadonlySignal<KioskView | undefined>;
      readonly outbox: Outbox;
      /** The line is cut, or the hub's store is away: this kiosk serves by itself. */
      readonly isAlone: ReadonlySignal<boolean>;
      readonly pairing: Pairing;
    };

export const device = signal<Device>({ status: "unpaired" });

/** Midnight passes over a kiosk without the hub too. */
const minute = signal(0);

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
  if (claimed.status === "paired") {
    // Whoever pairs a kiosk stands before it and has read the alarm.
    forgetWipe();
    connect(claimed.pairing);
  } else device.value = { status: "unpaired", trouble: claimed.status };
}

function connect(pairing: Pairing): void {
  const { token, office } = pairing;
  let rate = 1;
  const known = recallView(office, browserDisk, (reading) => {
    setClock(reading);
    rate = reading.rate;
  });
  const steadyMs = () => performance.now();
  const recalled = recalledClock({ read: readClock, steadyMs, newId }, rate);
  const link = openLink(token);
  const kiosk = link.watch(office, "kiosk");
  const told = link.watch(office, "notices");
  const knownNotices = recallNotices(office, readClock());
  const notices = computed(() => told.message.value?.data ?? knownNotices);
  startWriter();
  const outbox = openOutbox(link, office, { ...browserGround, recalled });
  const view = computed(() => {
    const heard = kiosk.message.value?.data ?? known;
    minute.value;
    const isServed = link.state.value === "online" && !outbox.trouble.isHere.value;
    return isServed || heard === undefined ? heard : withoutHub(heard, readClock());
  });
  const isAlone = computed(() => link.state.value === "offline" || outbox.trouble.isHere.value);
  device.value = { status: "paired", office, link, kiosk, notices, view, outbox, isAlone, pairing };
  const timer = setInterval(() => {
    minute.value += 1;
  }, minuteMs);
  const stopSigns = giveSigns(link, outbox);
  const forget = effect(() => {
    if (!kiosk.message.value) return;
    rememberView(kiosk.message.value);
    if (recalled.life() === undefined) return;
    recalled.told();
    // What waited for the right time goes now.
    outbox.nudge();
  });
  const forgetNotices = effect(() => {
    if (told.message.value) rememberNotices(told.message.value, readClock());
  });
  const stop = effect(() => {
    if (link.state.value !== "unauthorized") return;
    // Not inside the effect that reads the link's state: ending the link changes what it reads.
    queueMicrotask(() => {
      stop();
      forget();
      forgetNotices();
      stopSigns();
      clearInterval(timer);
      forgetPairing("kiosk");
      outbox.close();
      link.close();
      device.value = { status: "unpaired", trouble: "revoked" };
    });
  });
}
