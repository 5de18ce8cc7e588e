import type { OfficeId } from "../shared/office/ids.ts";
import { officeDayAt } from "./office-days.ts";
import type { OfficeDay, OfficeGround } from "./offices-types.ts";

/** A clock that is set back less than this does not bring a finished day back. */
const longestStepBackMs = 26 * 60 * 60_000;

/** Today of one office, by its clock; its book is kept in memory. */
export type Today = {
  get(): OfficeDay;
  /** Goes on to tomorrow where another hub, whose clock is ahead, has closed today and begun it: all hubs keep one day. */
  catchUp(): Promise<void>;
  close(): void;
};

/** Today by the office's clock; tomorrow when that has begun already, and the clock was set back since. */
async function dayToBeginWith(
  { engine, clock }: Pick<OfficeGround, "engine" | "clock">,
  office: OfficeId,
  timeZone: string,
): Promise<OfficeDay> {
  const today = officeDayAt(office, clock.now(office), timeZone);
  const tomorrow = officeDayAt(office, today.endsAt, timeZone);
  return (await engine.read(tomorrow.book)).state.day === undefined ? today : tomorrow;
}

/** Follows the calendar of an office; `onNewDay` hears of each new page with the one before it, at once. */
export async function followToday(
  ground: Pick<OfficeGround, "engine" | "clock">,
  office: OfficeId,
  timeZone: string,
  onNewDay: (before: OfficeDay) => void,
): Promise<Today> {
  const { engine, clock } = ground;
  let today = await dayToBeginWith(ground, office, timeZone);
  let leave = keep(today);

  /** A watched book stays in memory; what changes in it is asked for, not told. */
  function keep({ book }: OfficeDay): () => void {
    return engine.watch(book, () => undefined);
  }

  function turnTo(page: OfficeDay): void {
    const before = today;
    const leaveBefore = leave;
    today = page;
    leave = keep(page);
    onNewDay(before);
    leaveBefore();
  }

  function get(): OfficeDay {
    const now = clock.now(office);
    if (now >= today.endsAt || now <= today.startsAt - longestStepBackMs) turnTo(officeDayAt(office, now, timeZone));
    return today;
  }

  return {
    get,
    async catchUp() {
      const page = get();
      if (engine.peek(page.book)?.state.isOpen === true) return;
      const tomorrow = officeDayAt(office, page.endsAt, timeZone);
      const { state } = await engine.read(tomorrow.book);
      if (state.day !== undefined && today === page) turnTo(tomorrow);
    },
    close: () => leave(),
  };
}
