import { businessDay } from "../shared/office/business-day.ts";
import type { BusinessDay, Instant, OfficeId } from "../shared/office/ids.ts";
import type { ClockReading, ViewMessage } from "../shared/protocol/wire.ts";
import { setClock } from "../shared/ui/clock.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { NoticesView } from "../shared/views/notices.ts";
import { browserDisk, type Disk } from "./disk.ts";

const key = "dawr.kiosk.view";
const noticesKey = "dawr.kiosk.notices";

/** What the hub told last, and what this computer's clock said then. */
type LastView = {
  readonly office: OfficeId;
  readonly data: KioskView;
  readonly clock: ClockReading;
  readonly heardAt: Instant;
};

/** Keeps the view in this browser, for a page that starts without the hub. */
export function rememberView({ office, data, clock }: ViewMessage<"kiosk">, disk: Disk = browserDisk): void {
  disk.marks.setItem(key, JSON.stringify({ office, data, clock, heardAt: disk.now() } satisfies LastView));
}

/**
 * Returns the office as it was last known here, and sets the clock by the last measured offset; undefined when none was.
 * A panel that lost its own clock may say a time of long ago: the hub's last one is the least there is.
 */
export function recallView(office: OfficeId, disk: Disk = browserDisk, set = setClock): KioskView | undefined {
  const last = read(disk);
  if (last?.office !== office) return undefined;
  const { now, rate } = last.clock;
  set({ now: now + Math.max(0, disk.now() - last.heardAt) * rate, rate });
  return last.data;
}

type LastNotices = { readonly office: OfficeId; readonly data: NoticesView; readonly day: BusinessDay };

/** Keeps what takes turns on the resting screen, for a page that starts without the hub (R14). */
export function rememberNotices(
  { office, data }: ViewMessage<"notices">,
  now: Instant,
  disk: Disk = browserDisk,
): void {
  const day = businessDay(now, data.timeZone);
  disk.marks.setItem(noticesKey, JSON.stringify({ office, data, day } satisfies LastNotices));
}

/** Returns what took turns there today; undefined when none is known, or of another day, for cards have their days. */
export function recallNotices(office: OfficeId, now: Instant, disk: Disk = browserDisk): NoticesView | undefined {
  try {
    const last: LastNotices | null = JSON.parse(disk.marks.getItem(noticesKey) ?? "null");
    return last?.office === office && last.day === businessDay(now, last.data.timeZone) ? last.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns what can be said of the office without the hub: what was last known; on another business day than that, an
 * office that opens with its first visitor, and nobody waiting that we know of. Nobody is asked for a number (P11).
 */
export function withoutHub(view: KioskView, now: Instant): KioskView {
  const day = businessDay(now, view.timeZone);
  if (view.day === null || view.day === day) return { ...view, asksIdentity: false };
  const services = view.services.map((service) => ({ ...service, waiting: 0, forecast: null }));
  return { ...view, day, isOpen: true, paused: null, services, asksIdentity: false };
}

function read({ marks }: Disk): LastView | undefined {
  try {
    const last: LastView | null = JSON.parse(marks.getItem(key) ?? "null");
    // One that an earlier version kept knows no survey: better to wait for the hub than to ask nothing.
    return last?.data.survey === undefined ? undefined : last;
  } catch {
    return undefined;
  }
}
