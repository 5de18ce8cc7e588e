import { nextTicket } from "../../shared/office/next-ticket.ts";
import { createAgenda } from "./agenda.ts";
import { checkIn } from "./faithful.ts";
import {
  changeWaiting,
  closeDesk,
  createFloor,
  type Desk,
  ensureServed,
  type Floor,
  isNeeded,
  openDesk,
  ranks,
} from "./floor.ts";
import { type Hall, personAt, ReplayFault } from "./hall.ts";
import type { SitePlan } from "./hall-plan.ts";
import type { Passage } from "./passages.ts";

/** Plays the same arrivals, hours and lengths of service, and lets the rule choose who is called. Everybody is served. */
export async function playByRule(hall: Hall, sites: readonly SitePlan[]): Promise<void> {
  const agenda = createAgenda();
  const floors = sites.map((site) => createFloor(hall, site, agenda));
  hall.onMidnight(async () => {
    for (const floor of floors) await beginDay(floor);
  });
  for (const floor of floors) {
    for (const passage of floor.site.passages) enter(floor, passage);
    for (const desk of floor.desks) keepHours(floor, desk);
  }
  for (let entry = agenda.next(); entry; entry = agenda.next()) {
    await hall.goTo(entry.at);
    await entry.run();
  }
}

function enter(floor: Floor, passage: Passage): void {
  const { arrival: at, service } = passage.visit;
  const run = async () => {
    floor.ofTicket.set(await checkIn(floor.hall, floor.site, passage), passage);
    changeWaiting(floor, service, 1);
    await ensureServed(floor, service);
    letCall(floor);
  };
  floor.agenda.add({ at, rank: ranks.arrival, run });
}

function keepHours(floor: Floor, desk: Desk): void {
  const open = async () => {
    await openDesk(floor, desk);
    letCall(floor);
  };
  const leave = async () => {
    desk.isLeaving = true;
    if (desk.isOpen && !desk.isBusy && !isNeeded(floor, desk)) await closeDesk(floor, desk);
  };
  for (const { from, to } of desk.counter.sessions) {
    floor.agenda.add({ at: from, rank: ranks.open, run: open });
    floor.agenda.add({ at: to, rank: ranks.close, run: leave });
  }
}

/** Lets the free counters call, once everything else of this moment has happened. */
function letCall(floor: Floor): void {
  if (floor.isCalling) return;
  floor.isCalling = true;
  const run = async () => {
    floor.isCalling = false;
    for (const desk of floor.desks) if (desk.isOpen && !desk.isBusy) await call(floor, desk);
  };
  floor.agenda.add({ at: floor.hall.now(), rank: ranks.call, run });
}

async function call(floor: Floor, desk: Desk): Promise<void> {
  const { hall, site } = floor;
  const { id } = desk.counter;
  const today = hall.today(site);
  const counter = today?.counters.get(id);
  const next = today && counter && nextTicket(today, counter, hall.now())?.id;
  if (next === undefined) return;
  const { ticket } = await hall.must(site, personAt(id), { type: "CallNext", counter: id });
  const passage = floor.ofTicket.get(next);
  if (ticket !== next || !passage) throw new ReplayFault(`CallNext gave ${ticket} where ${next} was next.`);
  desk.isBusy = true;
  changeWaiting(floor, passage.visit.service, -1);
  serve(floor, desk, passage, next);
}

function serve(floor: Floor, desk: Desk, { lengthMs, walkMs, visit }: Passage, ticket: string): void {
  const { hall, site, agenda } = floor;
  const { id: counter } = desk.counter;
  const by = personAt(counter);
  const start = async () => {
    await hall.must(site, by, { type: "StartService", ticket, counter });
  };
  const end = async () => {
    await hall.must(site, by, { type: "FinishService", ticket, counter });
    desk.isBusy = false;
    if (desk.isLeaving && !isNeeded(floor, desk)) await closeDesk(floor, desk);
    await ensureServed(floor, visit.service);
    letCall(floor);
  };
  agenda.add({ at: hall.now() + Math.min(walkMs, lengthMs), rank: ranks.start, run: start });
  agenda.add({ at: hall.now() + lengthMs, rank: ranks.end, run: end });
}

/** A new day: the book closed the counters where nobody was served; who still has hours, or is needed, opens again. */
async function beginDay(floor: Floor): Promise<void> {
  const today = floor.hall.today(floor.site);
  for (const desk of floor.desks) {
    const isStaying = desk.isOpen && !desk.isLeaving;
    desk.isOpen = today?.counters.has(desk.counter.id) ?? false;
    if (isStaying && !desk.isOpen) await openDesk(floor, desk);
  }
  for (const service of floor.waiting.keys()) await ensureServed(floor, service);
  letCall(floor);
}
