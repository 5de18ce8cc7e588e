import { effect, signal } from "@preact/signals";
import { minuteMs, type OfficeId, secondMs } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { Link, Sent } from "../shared/ui/link.ts";
import type { Disk } from "./disk.ts";
import { type HubTrouble, watchTrouble } from "./hub-trouble.ts";
import type { Kept } from "./kept.ts";
import { lineOf } from "./line-of.ts";
import { browserGround, type OutboxGround } from "./outbox-ground.ts";
import { confirm, firstKept, type Ledger, noticeWipe, quarantine, readLedger, replace } from "./outbox-store.ts";
import { inTime } from "./recalled-clock.ts";
import type { OwnSeries } from "./series.ts";
import { verdictOn } from "./verdict.ts";

const firstPauseMs = secondMs;
const longestPauseMs = 5 * minuteMs;
/** For so long a visitor stands before a screen that says "one moment". */
const visitorWaitsMs = 13 * secondMs;
/** A line that breaks comes back within this time, or not soon; so does a store. */
const hubReturnsMs = 2 * secondMs;
const countsAfterMs = 250;

/** Undefined until the database has been read for the first time. */
export const ledger = signal<Ledger | undefined>(undefined);
/** The browser lost what this device had stored. */
export const isWiped = signal(false);

export type Outbox = {
  /** Resolves to what stands on the disk; rejects when it could not be written. */
  readonly keep: (envelope: Envelope, own?: OwnSeries) => Promise<Envelope>;
  /** Sends what is kept, this one in its turn, and resolves to the hub's answer to it, or that there was none in time. */
  readonly answerTo: (written: Envelope) => Promise<Sent>;
  /** Whether the hub, though it is there, keeps nothing just now. */
  readonly trouble: Pick<HubTrouble, "isIn" | "isHere">;
  /** Hears how the hub took this device's heartbeat. */
  readonly hearBeat: (answer: Parameters<HubTrouble["hearBeat"]>[0]) => void;
  /** Hears the hub's answer to what is kept under this id, whenever it comes; the answer stops it. */
  readonly onAnswer: (id: string, hear: Hear) => () => void;
  /** Sends what is kept, from now on and for as long as it takes. */
  readonly nudge: () => void;
  /** Counts anew what stands where. */
  readonly lookAgain: () => Promise<void>;
  readonly close: () => void;
};

/** What is kept for this office goes to the hub, each book's in its order, one at a time, under one lock for all pages. */
export function openOutbox(link: Link, office: OfficeId, ground: OutboxGround = browserGround): Outbox {
  const { disk, after } = ground;
  const trouble = watchTrouble(link.now);
  const shelf: Shelf = { ...ground, listeners: createListeners(), troubled: new Set(), trouble };
  let pauseMs = firstPauseMs;
  let stopPausing: () => void = () => undefined;
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
    stopPausing();
    let isEmpty = false;
    while (isAskedAgain && !isClosed) {
      isAskedAgain = false;
      isEmpty = await ground.alone(() => drain(link, office, shelf)).catch(() => false);
    }
    isDraining = false;
    await lookAgain();
    if (isEmpty || isClosed) return;
    // Half to all of the pause, so that many kiosks do not come back in step.
    stopPausing = after(pauseMs * (0.5 + ground.chance() / 2), () => void run());
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const stopEffect = effect(() => {
    if (link.state.value === "online") nudge();
  });
  const stopWaking = ground.onWake(nudge);
  const lookAgain = () => look(disk);
  void noticeWipe(disk).then((gone) => {
    isWiped.value = gone;
  }, lookAgain);

  return {
    keep: async (envelope, own) => {
      const written = await ground.write(envelope, own, disk, ground.recalled?.life());
      // Counting reads the whole line; who stands there comes first.
      after(countsAfterMs, () => void lookAgain());
      return written;
    },
    trouble,
    hearBeat: (answer) => {
      if (trouble.hearBeat(answer)) nudge();
    },
    answerTo: (written) => answerTo(written, { link, after, shelf, nudge }),
    onAnswer: shelf.listeners.add,
    nudge,
    lookAgain,
    close: () => {
      isClosed = true;
      stopPausing();
      stopEffect();
      stopWaking();
    },
  };
}

type Asking = Pick<OutboxGround, "after"> & {
  readonly link: Link;
  readonly shelf: Shelf;
  readonly nudge: () => void;
};

/** Waits for the answer for as long as a visitor does; not so long where the line is down, or the store is away. */
function answerTo(written: Envelope, { link, after, shelf, nudge }: Asking): Promise<Sent> {
  return new Promise((resolve) => {
    const settle = (answer: Sent): void => {
      stopWaiting();
      stopWatching();
      forget();
      resolve(answer);
    };
    const stopWaiting = after(visitorWaitsMs, () => settle({ status: "unreachable" }));
    const stopWatching = effect(() => {
      if (link.state.value !== "offline" && !shelf.trouble.isIn(lineOf(written))) return;
      return after(hubReturnsMs, () => settle({ status: "unreachable" }));
    });
    const forget = shelf.listeners.add(written.id, settle);
    nudge();
  });
}

/**
 * Sends from the first on, each book's in its order. Resolves to whether nothing is left. Where one gets no answer, what
 * goes to the same book waits behind it and the rest goes on; a line of trouble before is tried after all others.
 */
async function drain(link: Link, office: OfficeId, shelf: Shelf): Promise<boolean> {
  const { disk, troubled, trouble } = shelf;
  const stopped = new Set<string>();
  while (link.state.value === "online") {
    const isStopped = (kept: Kept) => stopped.has(lineOf(kept));
    const isAside = (kept: Kept) => isStopped(kept) || troubled.has(lineOf(kept));
    const kept = (await firstKept(office, disk, isAside)) ?? (await firstKept(office, disk, isStopped));
    if (!kept) break;
    const line = lineOf(kept);
    const timely = await inTime(kept, disk, shelf.recalled);
    if (!timely) {
      stopped.add(line);
      continue;
    }
    const answer = await link.send(timely.office, timely.command, timely.id, timely.at);
    const next = await settle(timely, answer, shelf);
    if (next === "waits") {
      stopped.add(line);
      troubled.add(line);
    } else troubled.delete(line);
    // A line that broke meanwhile tells nothing of the hub's store, nor does a no.
    const isUnanswered = answer.status === "unreachable" || answer.status === "failed";
    if (!isUnanswered || link.state.value === "online") trouble.note(line, isUnanswered);
  }
  return (await firstKept(office, disk)) === undefined;
}

/** `replaced`: its new form stands first. `waits`: no answer that counts; whoever stands there is told nothing yet. */
async function settle(kept: Kept, answer: Sent, { disk, listeners }: Shelf): Promise<"done" | "replaced" | "waits"> {
  if (answer.status === "unreachable") return "waits";
  const isHeard = listeners.has(kept.id);
  const verdict = verdictOn(kept, answer);
  if (verdict === "withoutTicket" && kept.command.type === "RateVisit") {
    const { ticket: _, type: __, ...rating } = kept.command;
    await replace({ ...kept, command: { type: "RateOffice", ...rating } }, disk);
    return "replaced";
  }
  // A visitor who was sent to the desk must not be checked in behind their back when the right comes back.
  const isSentAway = answer.status === "forbidden" && isHeard;
  if (verdict === "again" && !isSentAway) return "waits";
  if (verdict === "confirmed") {
    // The hub has it, so who stands there need not wait until it is struck off here; if that fails, it is sent once more (S2).
    listeners.tell(kept.id, answer);
    await confirm(kept, disk);
    return "done";
  }
  await quarantine(kept, answer, isHeard, disk);
  listeners.tell(kept.id, answer);
  return "done";
}

type Hear = (answer: Sent) => void;
type Listeners = ReturnType<typeof createListeners>;
/** Where the line is kept, and who waits for it. */
type Shelf = Pick<OutboxGround, "disk" | "recalled"> & {
  readonly listeners: Listeners;
  /** Lines whose first got no answer the last time it was asked. */
  readonly troubled: Set<string>;
  readonly trouble: HubTrouble;
};

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

async function look(disk: Disk): Promise<void> {
  try {
    ledger.value = await readLedger(disk);
  } catch {
    // A browser without a database: the kiosk then asks the hub directly.
  }
}
