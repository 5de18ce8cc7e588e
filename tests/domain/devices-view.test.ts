import { describe, expect, test } from "vitest";
import { minuteMs } from "../../shared/office/ids.ts";
import { type DeviceReport, type DeviceStatus, devicesView } from "../../shared/views/devices.ts";

const now = 1_800_000_000_000;
/** An office whose clock is an hour ahead of the hub's, as a sample office's may be. */
const nows = { wall: now, office: now + 60 * minuteMs };

const well: DeviceReport = {
  version: "0.1.0",
  ledger: { issued: 9, stored: 9, pending: 0, quarantined: 0, oldestPending: null },
  isPersisted: true,
  isWiped: false,
  sound: "on",
  printer: "ok",
  clockOffsetMs: 0,
};

type Told = Partial<Omit<DeviceStatus, "report">> & { readonly report?: Partial<DeviceReport> | null };

function needs({ report = {}, ...more }: Told) {
  const device = {
    id: "d",
    kind: "kiosk" as const,
    name: "K1",
    pairedAt: now - 90 * minuteMs,
    counter: null,
    zone: null,
    sound: null,
    isConnected: true,
    lastSeenAt: now - 1_000,
    report: report && { ...well, ...report },
    ...more,
  };
  return devicesView([device], nows).devices[0]?.needs;
}

const ledger = (more: Partial<NonNullable<DeviceReport["ledger"]>>) => ({
  report: { ledger: { issued: 9, stored: 9, pending: 0, quarantined: 0, oldestPending: null, ...more } },
});

describe("what needs a hand", () => {
  test("nothing, when all is well", () => {
    expect(needs({})).toEqual([]);
  });

  test("V1 silence of more than two minutes, counted from pairing when nothing was ever said; never a tablet's", () => {
    expect(needs({ lastSeenAt: now - 2 * minuteMs })).toEqual([]);
    expect(needs({ lastSeenAt: now - 2 * minuteMs - 1 })).toEqual([{ code: "silent", minutes: 2 }]);
    expect(needs({ lastSeenAt: null, report: null })).toEqual([{ code: "silent", minutes: 90 }]);
    expect(needs({ lastSeenAt: null, report: null, pairedAt: now - 60_000 })).toEqual([]);
    expect(needs({ kind: "desk-tablet", lastSeenAt: null, report: null })).toEqual([]);
  });

  test("V2 a record older than five minutes by the office's clock, while connected", () => {
    const waiting = (ms: number) => ledger({ pending: 1, oldestPending: nows.office - ms });
    expect(needs(waiting(5 * minuteMs))).toEqual([]);
    expect(needs(waiting(7 * minuteMs))).toEqual([{ code: "pendingOld", minutes: 7 }]);
    expect(needs({ ...waiting(7 * minuteMs), isConnected: false })).toEqual([]);
  });

  test("V3 refused records, by their number", () => {
    expect(needs(ledger({ quarantined: 3 }))).toEqual([{ code: "quarantined", count: 3 }]);
  });

  test("V4 V5 storage that may be thrown away, of kiosks; plain http, of all", () => {
    expect(needs({ report: { isPersisted: false } })).toEqual([{ code: "notPersisted" }]);
    expect(needs({ kind: "display", report: { isPersisted: false } })).toEqual([]);
    expect(needs({ kind: "display", report: { isPersisted: null } })).toEqual([{ code: "notSecure" }]);
  });

  test("V7 a clock more than five minutes off, whichever way", () => {
    expect(needs({ report: { clockOffsetMs: 5 * minuteMs } })).toEqual([]);
    expect(needs({ report: { clockOffsetMs: 61 * minuteMs } })).toEqual([{ code: "clockOff", minutes: 61 }]);
    expect(needs({ report: { clockOffsetMs: -61 * minuteMs } })).toEqual([{ code: "clockOff", minutes: 61 }]);
  });

  test("V6 the gravest first: a wiped database stands before everything else", () => {
    const report = { isWiped: true, sound: "blocked", printer: "failing", isPersisted: false } as const;
    expect(needs({ report, lastSeenAt: now - 3 * minuteMs })?.map(({ code }) => code)).toEqual([
      "wiped",
      "silent",
      "printerFailing",
      "soundBlocked",
      "notPersisted",
    ]);
  });
});
