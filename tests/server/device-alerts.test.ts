import { expect, onTestFinished, test, vi } from "vitest";
import { watchDevices } from "../../server/notifier/device-alerts.ts";
import { openWebhook } from "../../server/notifier/webhook.ts";
import { systemTimers } from "../../server/timers.ts";
import { type DeviceReport, type DeviceStatus, devicesView } from "../../shared/views/devices.ts";
import { notifierStage, office } from "../support/notifier-stage.ts";
import { startReceiver } from "../support/receivers.ts";

const minute = 60_000;

const report: DeviceReport = {
  version: "1",
  isWiped: false,
  isPersisted: true,
  sound: "on",
  printer: "ok",
  clockOffsetMs: 0,
  ledger: { issued: 3, stored: 3, pending: 0, quarantined: 0, oldestPending: null },
};

test("the office hears once of each device that begins to need a hand, again after it was well, and of no person (SAFETY §5)", async () => {
  const receiver = await startReceiver();
  onTestFinished(receiver.close);
  const channel = openWebhook({ url: receiver.url, secret: "the secret of the webhook" });
  const { notifier, clock, pass } = notifierStage({ alert: [{ channel }] });
  onTestFinished(notifier.close);
  const known: Omit<DeviceStatus, "needs"> = {
    ...{ id: "device-1", kind: "kiosk", name: "K1", isConnected: true, report, counter: null, zone: null, sound: null },
    ...{ pairedAt: clock.now(), lastSeenAt: clock.now() },
  };
  let now = known;
  const { look } = watchDevices({
    ...{ notifier, clock, timers: systemTimers },
    offices: () => [{ id: office }],
    devices: async () => devicesView([now], { wall: clock.now(), office: clock.now() }).devices,
    onFault: (_what, _office, error) => {
      throw error;
    },
  });
  const told = () => receiver.received.map(({ message }) => `${message.about} ${JSON.stringify(message.facts)}`);
  const lookAt = async (ms: number, change: Partial<DeviceStatus> = {}) => {
    now = { ...now, ...change };
    pass(ms);
    await look();
    pass(0);
  };
  await lookAt(4 * minute);
  expect(told()).toEqual([]);
  for (let n = 0; n < 3; n += 1) await lookAt(minute);
  await vi.waitFor(() => expect(told()).toEqual(['deviceSilent {"device":"K1","minutes":5}']));
  await lookAt(0, { lastSeenAt: clock.now() });
  await lookAt(6 * minute);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  const ledger = { issued: 3, stored: 3, pending: 0, quarantined: 2, oldestPending: null };
  await lookAt(0, { lastSeenAt: clock.now(), report: { ...report, ledger, printer: "failing" } });
  await lookAt(0);
  await vi.waitFor(() => expect(told()).toHaveLength(4));
  expect(told().slice(2).sort()).toEqual([
    'devicePrinter {"device":"K1"}',
    'deviceQuarantine {"device":"K1","count":2}',
  ]);
  expect(receiver.received.every(({ message }) => message.to === undefined)).toBe(true);
});
