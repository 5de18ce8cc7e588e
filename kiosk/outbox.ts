import { effect, signal } from "@preact/signals";
import { minuteMs, type OfficeId, secondMs } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { Link, Sent } from "../shared/ui/link.ts";
import {
  confirm,
  firstKept,
  type Kept,
  keep,
  type Ledger,
  noticeWipe,
  quarantine,
  readLedger,
  replace,
} from "./outbox-store.ts";
import type { OwnSeries } from "./series.ts";
import { verdictOn } from "./verdict.ts";

const lockName = "dawr.kiosk.outbox";
const firstPauseMs = secondMs;
const longestPauseMs = 5 * minuteMs;
/** For so long a visitor stands before a screen that says "one moment". */
const visitorWaitsMs = 13 * secondMs;
/** A line that breaks comes back within this time, or not soon. */
const hubReturnsMs = 2 * secondMs;

/** Undefined until the database has been read for the first time. */
export const ledger = signal<Ledger | undefined>(undefined);
/** The browser lost what this device had stored. */
export const isWiped = signal(false);

export type Outbox = {
  /** Resolves to what stands on the disk; rejects when it could not be written. */
  readonly keep: (envelope: Envelope, own?: OwnSeries) => Promise<Envelope>;
  /** Sends what is kept, this one in its turn, and resolves to the hub's answer to it, or that there was none in time. */
  readonly answerTo: (id: string) => Promise<Sent>;
  /** Hears the hub's answer to what is kept under this id, whenever it comes; the answer stops it. */
  readonly onAnswer: (id: string, hear: Hear) => () => void;
  /** Sends what is kept, from now on and for as long as it takes. */
  readonly nudge: () => void;
  readonly close: () => void;
};

/** What is kept for this office goes to the hub in its order, one at a time, under one lock for all pages. */
export function openOutbox(link: Link, office: OfficeId): Outbox {
  const listeners = createListeners();
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDraining = false;
  let isAskedAgain = false;
  let isClosed = false;

  const nudge = (): void => {
    pauseMs = firstPauseMs;
    void run();
  };
  const run = async (): Promise<void> => {
    isAskedAgain = true;
    if (isDraining) return;
    isDraining = true;
    clearTimeout(timer);
    let isEmpty = false;
    while (isAskedAgain && !isClosed) {
      isAskedAgain = false;
      isEmpty = await alone(() => drain(link, office, listeners)).catch(() => false);
    }
    isDraining = false;
    await look();
    if (isEmpty || isClosed) return;
    timer = setTimeout(() => void run(), withJitter(pauseMs));
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const stopEffect = effect(() => {
    if (link.state.value === "online") nudge();
  });
  const onVisible = (): void => {
    if (document.visibilityState === "visible") nudge();
  };
  addEventListener("online", nudge);
  document.addEventListener("visibilitychange", onVisible);
  void noticeWipe().then((gone) => {
    isWiped.value = gone;
  }, look);

  return {
    keep: async (envelope, own) => {
      const written = await keep(envelope, own);
      void look();
      return written;
    },
    answerTo: (id) =>
      new Promise((resolve) => {
        const settle = (answer: Sent): void => {
          clearTimeout(late);
          stopWatching();
          forget();
          resolve(answer);
        };
        const late = setTimeout(() => settle({ status: "unreachable" }), visitorWaitsMs);
        const stopWatching = effect(() => {
          if (link.state.value !== "offline") return;
          const gone = setTimeout(() => settle({ status: "unreachable" }), hubReturnsMs);
          return () => clearTimeout(gone);
        });
        const forget = listeners.add(id, settle);
        nudge();
      }),
    onAnswer: listeners.add,
    nudge,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stopEffect();
      removeEventListener("online", nudge);
      document.removeEventListener("visibilitychange", onVisible);
    },
  };
}

/** Sends from the first on. Resolves to whether nothing is left; stops at the first that gets no answer. */
async function drain(link: Link, office: OfficeId, listeners: Listeners): Promise<boolean> {
  while (link.state.value === "online") {
    const kept = await firstKept(office);
    if (!kept) return true;
    const answer = await link.send(kept.office, kept.command, kept.id, kept.at);
    const next = await settle(kept, answer, listeners.has(kept.id));
    if (next === "waits") return false;
    if (next === "done") listeners.tell(kept.id, answer);
  }
  return (await firstKept(office)) === undefined;
}

/** `replaced`: its new form stands first. `waits`: no answer that counts; whoever stands there is told nothing yet. */
async function settle(kept: Kept, answer: Sent, isHeard: boolean): Promise<"done" | "replaced" | "waits"> {
  if (answer.status === "unreachable") return "waits";
  const verdict = verdictOn(kept, answer);
  if (verdict === "withoutTicket" && kept.command.type === "RateVisit") {
    const { ticket: _, type: __, ...rating } = kept.command;
    await replace({ ...kept, command: { type: "RateOffice", ...rating } });
    return "replaced";
  }
  // A visitor who was sent to the desk must not be checked in behind their back when the right comes back.
  const isSentAway = answer.status === "forbidden" && isHeard;
  if (verdict === "again" && !isSentAway) return "waits";
  if (verdict === "confirmed") await confirm(kept);
  else await quarantine(kept, answer, isHeard);
  return "done";
}

type Hear = (answer: Sent) => void;
type Listeners = ReturnType<typeof createListeners>;

/** Who waits for the answer to which id. */
function createListeners() {
  const all = new Map<string, Set<Hear>>();
  return {
    add(id: string, hear: Hear): () => void {
      const those = all.get(id) ?? new Set();
      all.set(id, those.add(hear));
      return () => {
        those.delete(hear);
        if (those.size === 0) all.delete(id);
      };
    },
    has: (id: string): boolean => all.has(id),
    tell(id: string, answer: Sent): void {
      for (const hear of all.get(id) ?? []) hear(answer);
    },
  };
}

async function look(): Promise<void> {
  try {
    ledger.value = await readLedger();
  } catch {
    // A browser without a database: the kiosk then asks the hub directly.
  }
}

/** One page at a time; plain http has no locks, and one kiosk has one page. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return isSecureContext ? navigator.locks.request(lockName, work) : work();
}

/** Half to all of the pause, so that many kiosks do not come back in step. */
function withJitter(ms: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return ms * (0.5 + random / 131_072);
}
