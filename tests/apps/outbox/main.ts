import {
  confirm,
  countIssued,
  firstKept,
  forgetWipe,
  keep,
  noticeWipe,
  quarantine,
  readLedger,
} from "../../../kiosk/outbox-store.ts";

/** The kiosk's store itself, within reach of a test's page. */
const store = { confirm, countIssued, firstKept, forgetWipe, keep, noticeWipe, quarantine, readLedger };
export type Store = typeof store;
Object.assign(window, { store });
