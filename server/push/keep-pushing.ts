import { createHash } from "node:crypto";
import { directionOf } from "../../shared/i18n/languages.ts";
import { pushTexts } from "../../shared/i18n/texts/push.ts";
import { comeBack } from "../../shared/office/come-back.ts";
import { type OfficeId, secondMs } from "../../shared/office/ids.ts";
import type { Office } from "../../shared/office/state.ts";
import type { Engine } from "../engine-types.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Timers } from "../timers.ts";
import type { VaultId } from "../vault/rows.ts";
import { type PushReach, sendPush } from "./send-push.ts";
import type { Subscription, Subscriptions } from "./subscriptions.ts";
import type { VapidKeys } from "./vapid.ts";

export type PushingGround = {
  readonly subscriptions: Subscriptions;
  readonly vapid: VapidKeys;
  /** Whom a push service may ask about this hub: an address of https or mail. */
  readonly subject: string;
  readonly reach: PushReach;
  readonly engine: Pick<Engine, "peek">;
  readonly timers: Timers;
  readonly offices: () => readonly OpenOffice[];
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

const lookEveryMs = 2 * secondMs;
const againAfterMs = 5 * secondMs;

/** Tells phones that agreed what concerns their ticket: each thing once, whichever hub sees it first. The answer ends it. */
export function keepPushing(ground: PushingGround): () => void {
  const { subscriptions, engine, timers, offices, onFault } = ground;
  /** Which ticket a row is about, so that it is opened only when there is something to do. */
  const known = new Map<VaultId, Pick<Subscription, "ticket" | "day">>();
  /** What this hub need not look at again. */
  const done = new Map<VaultId, string>();
  let isBusy = false;

  async function lookAt({ id: office, today }: OpenOffice): Promise<void> {
    const { day, book } = today();
    const state = engine.peek(book)?.state;
    if (state === undefined) return;
    for (const row of await subscriptions.list(office)) await lookAtRow(office, row, { day, state });
  }

  async function lookAtRow(office: OfficeId, row: VaultId, now: { day: string; state: Office }): Promise<void> {
    const of = known.get(row) ?? (await subscriptions.read(office, row));
    if (of === undefined) return forget(row);
    known.set(row, { ticket: of.ticket, day: of.day });
    const due = of.day === now.day ? comeBack(now.state, of.ticket) : "over";
    if (due === undefined || (due !== "over" && done.get(row) === due.once)) return;
    if (due === "over") {
      forget(row);
      return subscriptions.drop(office, row);
    }
    const held = await subscriptions.read(office, row);
    if (held === undefined) return forget(row);
    if (!held.told.includes(due.once) && (await subscriptions.tell(office, row, held, due.once))) {
      void push(office, row, held, due.about).catch((error) => onFault("telling a phone", office, error));
    }
    done.set(row, due.once);
  }

  function forget(row: VaultId): void {
    known.delete(row);
    done.delete(row);
  }

  async function push(office: OfficeId, row: VaultId, to: Subscription, about: "near" | "called", tries = 2) {
    const outcome = await sendPush(to, payloadOf(to, about), { ...ground, topic: topicOf(row) });
    if (outcome === "gone") {
      forget(row);
      await subscriptions.drop(office, row);
    }
    if (outcome !== "later" || tries <= 1) return;
    timers.after(againAfterMs, () => {
      void push(office, row, to, about, tries - 1).catch((error) => onFault("telling a phone", office, error));
    });
  }

  const stop = timers.every(lookEveryMs, () => {
    if (isBusy) return;
    isBusy = true;
    const round = offices().map((office) =>
      lookAt(office).catch((error) => onFault("looking for phones to tell", office.id, error)),
    );
    void Promise.all(round).finally(() => {
      isBusy = false;
    });
  });
  return stop;
}

/** S6: the ticket's code and a sentence that is the same for all. */
function payloadOf({ code, language }: Subscription, about: "near" | "called"): string {
  const body = pushTexts[language][about];
  return JSON.stringify({ title: code, body, lang: language, dir: directionOf(language) });
}

/** At most 32 letters that say nothing to the push service. */
function topicOf(row: VaultId): string {
  return createHash("sha256").update(row).digest("base64url").slice(0, 32);
}
