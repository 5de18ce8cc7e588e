import type { CounterId, TicketId } from "../../shared/office/ids.ts";
import { type Agenda, createAgenda } from "./agenda.ts";
import { type Hall, kiosk, personAt } from "./hall.ts";
import { priorityOf, type SitePlan } from "./hall-plan.ts";
import type { Passage } from "./passages.ts";

/** In one moment who comes comes first, and counters are free before they call. */
const ranks = { arrival: 0, end: 1, leave: 2, open: 2, call: 3, start: 4, close: 5 };

/** One recorded visit on its way. */
type Way = {
  readonly hall: Hall;
  readonly agenda: Agenda;
  readonly site: SitePlan;
  readonly passage: Passage;
  ticket: TicketId;
  isStarted: boolean;
};

/** Plays the visits as they were recorded: the recorded calls, at their counters, at their times. */
export async function playFaithfully(hall: Hall, sites: readonly SitePlan[]): Promise<void> {
  const agenda = createAgenda();
  for (const site of sites) {
    for (const passage of site.passages) follow({ hall, agenda, site, passage, ticket: "", isStarted: false });
    keepHours(hall, agenda, site);
  }
  for (let entry = agenda.next(); entry; entry = agenda.next()) {
    await hall.goTo(entry.at);
    await entry.run();
  }
}

/** Counters open and close as far as the trace tells; nobody is sent away from one, and a recorded call opens it again. */
function keepHours(hall: Hall, agenda: Agenda, site: SitePlan): void {
  for (const { id: counter, sessions } of site.counters) {
    for (const { from, to } of sessions) {
      agenda.add({ at: from, rank: ranks.open, run: () => openIfClosed(hall, site, counter) });
      agenda.add({ at: to, rank: ranks.close, run: () => closeIfIdle(hall, site, counter) });
    }
  }
}

async function closeIfIdle(hall: Hall, site: SitePlan, counter: CounterId): Promise<void> {
  const open = hall.today(site)?.counters.get(counter);
  if (open === undefined || open.ticket !== undefined) return;
  await hall.must(site, personAt(counter), { type: "CloseCounter", counter });
}

function follow(way: Way): void {
  const { hall, agenda, site, passage } = way;
  const { visit, callAt } = passage;
  const arrive = async () => {
    way.ticket = await checkIn(hall, site, passage);
  };
  const leave = async () => {
    await hall.must(site, kiosk, { type: "Abandon", ticket: way.ticket });
  };
  agenda.add({ at: visit.arrival, rank: ranks.arrival, run: arrive });
  if (visit.outcome === "abandoned") agenda.add({ at: callAt, rank: ranks.leave, run: leave });
  else agenda.add({ at: callAt, rank: ranks.call, run: () => call(way) });
}

async function call(way: Way): Promise<void> {
  const { hall, agenda, site, passage, ticket } = way;
  const { visit, callAt, lengthMs, walkMs } = passage;
  const counter = site.counterOf.get(passage) ?? "";
  await openIfClosed(hall, site, counter);
  // The reason stays unused when this is whom our rule would call too.
  await hall.must(site, personAt(counter), { type: "CallTicket", counter, ticket, reason: "recorded" });
  if (visit.outcome === "served" && walkMs === 0) await start(way, counter);
  if (lengthMs === 0) {
    await end(way, counter);
    return;
  }
  if (visit.outcome === "served" && walkMs > 0) {
    agenda.add({ at: callAt + walkMs, rank: ranks.start, run: () => start(way, counter) });
  }
  agenda.add({ at: callAt + lengthMs, rank: ranks.end, run: () => end(way, counter) });
}

/** Begins the service; when it ended in the moment it began, the end has seen to it. */
async function start(way: Way, counter: CounterId): Promise<void> {
  if (way.isStarted) return;
  way.isStarted = true;
  await way.hall.must(way.site, personAt(counter), { type: "StartService", ticket: way.ticket, counter });
}

async function end(way: Way, counter: CounterId): Promise<void> {
  const { hall, site, passage, ticket } = way;
  const by = personAt(counter);
  if (passage.visit.outcome === "noShow") {
    await hall.must(site, by, { type: "MarkNoShow", ticket, counter });
    return;
  }
  await start(way, counter);
  await hall.must(site, by, { type: "FinishService", ticket, counter });
}

/** Gives the visitor a ticket, and returns its id. */
export async function checkIn(hall: Hall, site: SitePlan, { visit }: Passage): Promise<TicketId> {
  const service = site.services.get(visit.service) ?? "";
  const priority = priorityOf(visit.priority);
  const command = { type: "CheckIn", service, ...(priority === undefined ? {} : { priority }) } as const;
  const { ticket } = await hall.must(site, kiosk, command);
  return String(ticket);
}

/** Opens the counter of today, unless it is open. */
export async function openIfClosed(hall: Hall, site: SitePlan, counter: CounterId): Promise<void> {
  if (hall.today(site)?.counters.has(counter)) return;
  await hall.must(site, personAt(counter), { type: "OpenCounter", counter });
}
