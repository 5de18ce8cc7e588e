import { browserDisk } from "../../../kiosk/disk.ts";
import { keep } from "../../../kiosk/keep.ts";
import {
  confirm,
  countIssued,
  firstKept,
  forgetWipe,
  noticeWipe,
  quarantine,
  readLedger,
} from "../../../kiosk/outbox-store.ts";
import type { OwnSeries } from "../../../kiosk/series.ts";
import { writeAside } from "../../../kiosk/writer.ts";
import type { Envelope } from "../../../shared/protocol/wire.ts";

const keepHere = (envelope: Envelope, own?: OwnSeries) => keep(envelope, own, browserDisk);
const keepAside = (envelope: Envelope, own?: OwnSeries) => writeAside(envelope, own, browserDisk);

/** The kiosk's store itself, within reach of a test's page. */
const store = {
  confirm,
  countIssued,
  firstKept,
  forgetWipe,
  keep: keepHere,
  keepAside,
  noticeWipe,
  quarantine,
  readLedger,
};
export type Store = typeof store;
Object.assign(window, { store });
