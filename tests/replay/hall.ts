import { openAccess } from "../../server/access/open-access.ts";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { derivedId } from "../../server/derived-id.ts";
import { createEngine } from "../../server/engine.ts";
import { createForecasting } from "../../server/forecasting.ts";
import type { BookLog } from "../../server/log/log.ts";
import { createOffices } from "../../server/offices.ts";
import type { OpenOffice } from "../../server/offices-types.ts";
import { systemTimers } from "../../server/timers.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { createWords, type Words } from "../../server/vault/words.ts";
import type { Actor, CommandId, CounterId, Instant, OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { Office } from "../../shared/office/state.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import { type SitePlan, setupOf } from "./hall-plan.ts";

/** The hub did not do what the trace needs; the message says which command and why. */
export class ReplayFault extends Error {
  override readonly name = "ReplayFault";
}

/** A hub without doors: the books, the engine and the offices, by a clock that the trace sets. */
export type Hall = {
  now(): Instant;
  /** Goes on to this moment and turns the page at every midnight on the way. */
  goTo(at: Instant): Promise<void>;
  /** Sends a command that must be accepted, and returns what it gave. Throws `ReplayFault` otherwise. */
  must(site: SitePlan, by: Actor, command: Command): Promise<Readonly<Record<string, unknown>>>;
  /** The day as it stands in the book; undefined before its first command. */
  today(site: SitePlan): Office | undefined;
  /** Called after each midnight at which somebody was in the halls. */
  onMidnight(listener: () => Promise<void>): void;
  commands(): number;
  close(): Promise<void>;
};

const dayMs = 24 * 60 * minuteMs;
const admin: Actor = { kind: "staff", id: "admin", roles: ["admin"], grants: [] };
const steward: Actor = { kind: "staff", id: "steward", roles: ["officer"], grants: [] };
export const kiosk: Actor = { kind: "device", id: "kiosk", device: "kiosk" };
const secret = "a replay keeps nothing secret";

/** Who sits at a counter of a trace: an officer who may call out of turn. */
export function personAt(counter: CounterId): Actor {
  return { kind: "staff", id: `at-${counter}`, roles: ["officer"], grants: ["callOutOfTurn"] };
}

/** Opens the offices of a trace on this log, which stays the caller's to close. */
export async function openHall(log: BookLog, sites: readonly SitePlan[], startAt: Instant): Promise<Hall> {
  const { clock, faults, engine, access, offices } = await openGround(log, startAt);
  const opened = new Map<OfficeId, OpenOffice>();
  const afterMidnight: (() => Promise<void>)[] = [];
  let sent = 0;

  const must: Hall["must"] = async (site, by, command) => {
    sent += 1;
    // The same trace gives the same ids, and so the same books.
    const id: CommandId = derivedId(site.office, "replay", sent);
    const answer = await offices.send({ actor: by, offices: [site.office] }, { id, office: site.office, command });
    if (faults.length > 0) throw faults[0];
    if (answer.status !== "accepted") throw new ReplayFault(`${JSON.stringify(command)}: ${reasonOf(answer)}.`);
    return answer.result ?? {};
  };
  const today: Hall["today"] = (site) => {
    const office = opened.get(site.office);
    const state = office && engine.peek(office.today().book)?.state;
    return state?.day === undefined ? undefined : state;
  };

  for (const site of sites) opened.set(site.office, await openSite(site));

  async function openSite(site: SitePlan): Promise<OpenOffice> {
    const name = { ar: site.name, en: site.name };
    await access.addOffice({ id: site.office, profile: "awaser", name, timeZone: "UTC" }, admin);
    const office = await offices.open(site.office);
    if (!office) throw new ReplayFault(`The office ${site.name} could not be opened.`);
    for (const command of setupOf(site, { ...office.setup().state })) await must(site, admin, command);
    return office;
  }

  /** Whoever came more than four hours ago would be closed as unserved (D3): staff lets them keep their place. */
  async function passMidnight(midnight: Instant): Promise<void> {
    clock.set(midnight - 1);
    const kept = sites.map((site) => ({ site, tickets: longWaiting(today(site), midnight) }));
    for (const { site, tickets } of kept) {
      for (const ticket of tickets) await must(site, steward, { type: "Hold", ticket, reason: "midnight" });
    }
    clock.set(midnight);
    await offices.turnDays();
    for (const { site, tickets } of kept) {
      for (const ticket of tickets) await must(site, steward, { type: "Resume", ticket });
    }
    for (const listener of afterMidnight) await listener();
  }

  return {
    now: () => clock.now(),
    async goTo(at) {
      for (let midnight = nextMidnight(clock.now()); midnight <= at; midnight += dayMs) {
        if (!sites.some((site) => isAtWork(today(site)))) break;
        await passMidnight(midnight);
      }
      clock.set(Math.max(at, clock.now()));
    },
    must,
    today,
    onMidnight: (listener) => afterMidnight.push(listener),
    commands: () => sent,
    async close() {
      offices.close();
      await access.close();
      await engine.close();
    },
  };
}

/** The vault of a replay lives as long as the replay. */
function wordsOn(clock: VirtualClock, faults: unknown[]): Words {
  const vault = openVault({ rows: memoryRows(), now: clock.now, secret });
  return createWords(vault, clock, (_office, error) => faults.push(error));
}

async function openGround(log: BookLog, startAt: Instant) {
  const clock = virtualClock(startAt - (startAt % dayMs));
  const faults: unknown[] = [];
  const engine = createEngine({ log, clock, onFault: (fault) => faults.push(fault.error) });
  const access = await openAccess({ engine, clock, secret });
  const onFault = (_what: string, _office: OfficeId, error: unknown) => faults.push(error);
  // Every forecast of a replay is made from all that happened before it.
  const forecasting = createForecasting({ log, clock, timers: systemTimers, isPatient: true, onFault });
  const words = wordsOn(clock, faults);
  const offices = createOffices({ engine, words, access, clock, secret, forecasting, onFault });
  return { clock, faults, engine, access, offices };
}

function nextMidnight(at: Instant): Instant {
  return at - (at % dayMs) + dayMs;
}

/** Whether somebody waits or is at a counter. */
function isAtWork(office: Office | undefined): boolean {
  if (!office) return false;
  return office.lanes.size > 0 || [...office.counters.values()].some((counter) => counter.ticket !== undefined);
}

function longWaiting(office: Office | undefined, midnight: Instant): readonly string[] {
  const waiting = [...(office?.lanes.values() ?? [])].flatMap((lane) => lane.tickets);
  return waiting.filter((ticket) => midnight - ticket.checkedInAt >= 240 * minuteMs).map((ticket) => ticket.id);
}

function reasonOf(answer: Answer): string {
  if (answer.status === "rejected") return JSON.stringify(answer.rejection);
  return answer.status === "invalid" ? JSON.stringify(answer.issues) : answer.status;
}
