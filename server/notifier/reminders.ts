import { type OfficeId, secondMs } from "../../shared/office/ids.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Timers } from "../timers.ts";
import { answeredContacts, caseNews, type DueNotice, nearTurns } from "./due-notices.ts";
import type { Notifier } from "./notifier.ts";

export type RemindersGround = {
  readonly notifier: Pick<Notifier, "can" | "post">;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly offices: () => readonly OpenOffice[];
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

const turnsEveryMs = 5 * secondMs;
/** Answers and documents can wait a little. */
const newsEveryMs = 60 * secondMs;

/** Tells people what concerns them without being asked: each fact once, whichever hub sees it first (R21). */
export function keepReminding({ notifier, engine, clock, timers, offices, onFault }: RemindersGround) {
  /** What this hub has handed on already. */
  const told = new Map<string, Set<string>>();

  async function tell(office: OfficeId, kind: string, due: readonly DueNotice[]): Promise<void> {
    const key = `${office} ${kind}`;
    const before = told.get(key) ?? new Set();
    for (const { id, ...notice } of due)
      if (!before.has(id)) await notifier.post(office, id, { kind: "notice", ...notice });
    told.set(key, new Set(due.map(({ id }) => id)));
  }

  async function turns(office: OpenOffice): Promise<void> {
    const day = engine.peek(office.today().book)?.state;
    if (day?.isOpen) await tell(office.id, "turns", nearTurns(day));
  }

  async function news(office: OpenOffice): Promise<void> {
    const now = clock.now(office.id);
    const { state } = await engine.read(office.casesBook());
    await tell(office.id, "cases", caseNews(state, office.today().day, now));
    const contacts = [];
    for (const book of office.contactsBooks()) contacts.push(...answeredContacts((await engine.read(book)).state, now));
    await tell(office.id, "contacts", contacts);
  }

  const forAll = (look: (office: OpenOffice) => Promise<void>) => async () => {
    for (const office of offices()) await look(office).catch((error) => onFault("reminding people", office.id, error));
  };
  const lookAtTurns = forAll(turns);
  const lookAtNews = forAll(news);
  const isOn = notifier.can("notice");
  const stops = isOn
    ? [timers.every(turnsEveryMs, () => void lookAtTurns()), timers.every(newsEveryMs, () => void lookAtNews())]
    : [];
  return {
    async look(): Promise<void> {
      await lookAtTurns();
      await lookAtNews();
    },
    stop(): void {
      for (const stop of stops) stop();
    },
  };
}
