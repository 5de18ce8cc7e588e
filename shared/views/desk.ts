import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import type { PauseReason, VisitLanguage } from "../office/commands.ts";
import { canServe, counterOf } from "../office/eligibility.ts";
import type {
  CounterId,
  DeviceId,
  Instant,
  Localized,
  PriorityId,
  Role,
  ServiceId,
  StaffId,
  TicketCode,
  TicketId,
} from "../office/ids.ts";
import { lanesFor, nextTicket, upcoming } from "../office/next-ticket.ts";
import type { PlannedService } from "../office/plan.ts";
import type { CounterState, Office, Ticket } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";
import { type BoardView, counterName, pauseOf } from "./board.ts";
import type { PolicyAt, PolicyVersion } from "./library.ts";
import { longestWaitingSince, plainForecasts } from "./outlook.ts";
import { type ReceptionView, receptionView, type VisitMark, visitMarks } from "./visit.ts";

/** Names of staff by id: known to the hub, never in a book. */
/** Own words stand in the books as ids of the vault: what stands behind one, for the person who looks. */
export type OpenWords = (stored: string) => string;
export type Directory = ReadonlyMap<
  StaffId,
  {
    readonly name: string;
    readonly isResearcher: boolean;
    /** As what she works here; nothing of who has left. */
    readonly roles?: readonly Role[];
  }
>;

/** One person's desk: the visitor now, who is next, who waits. */
export type DeskView = {
  readonly name: Localized;
  readonly day: string | null;
  readonly isOpen: boolean;
  readonly paused: BoardView["paused"];
  /** The counter this person has open. */
  readonly counter: OwnCounter | null;
  readonly counters: readonly DeskCounter[];
  readonly current: CurrentVisit | null;
  readonly next: WaitingVisit | null;
  /** In the order of calling, at most 60. */
  readonly waiting: readonly WaitingVisit[];
  readonly waitingCount: number;
  readonly longestSince: Instant | null;
  /** What somebody who comes now would wait, by each service that this counter calls (V34). */
  readonly forecasts: readonly { readonly service: ServiceId; readonly range: ForecastRange | null }[];
  readonly held: readonly WaitingVisit[];
  readonly noShows: readonly WaitingVisit[];
  /** Tickets taken from afar whose visitors have not come yet. */
  readonly remote: readonly WaitingVisit[];
  /** Kiosks where a visitor asks for a person, the longest waiting first. */
  readonly help: readonly { readonly device: DeviceId; readonly since: Instant }[];
  readonly services: readonly PlannedService[];
  readonly researchers: readonly { readonly id: StaffId; readonly name: string; readonly isPresent: boolean }[];
  readonly rules: {
    readonly graceSeconds: number;
    readonly callsBeforeNoShow: number;
    readonly missedCallsToNoShow: number;
  };
};
export type DeskCounter = {
  readonly id: CounterId;
  readonly name: Localized;
  readonly person: StaffId | null;
  readonly personName: string | null;
  readonly since: Instant | null;
  readonly paused: PauseReason | null;
  readonly isBusy: boolean;
};
/** How many visits she finished is shown to the person herself, and beside nobody else's name (R12). */
export type OwnCounter = DeskCounter & { readonly finished: number };
export type WaitingVisit = {
  readonly ticket: TicketId;
  readonly code: TicketCode;
  readonly service: ServiceId;
  /** When the visitor checked in. */
  readonly since: Instant;
  readonly priority: PriorityId | null;
  readonly party: number;
  readonly missedCalls: number;
  /** Came back from the researcher with this reason. */
  readonly returned: string | null;
  readonly referral: { readonly reason: string; readonly fromCounter: Localized } | null;
  readonly isOffline: boolean;
  readonly marks: readonly VisitMark[];
  /** The later end of what was forecast at the check-in (R15); null where nothing was. */
  readonly promisedBy: Instant | null;
};
export type CurrentVisit = WaitingVisit & {
  readonly phase: "called" | "serving";
  readonly phaseSince: Instant;
  readonly calls: number;
  readonly waitedMs: number;
  readonly language: VisitLanguage | null;
  readonly reception: ReceptionView;
  /** The policy in force when the visitor checked in (R23). */
  readonly policy: PolicyVersion | null;
};

const waitingShown = 60;
const asideShown = 20;

type DeskReader = {
  readonly person: StaffId;
  readonly at: Instant;
  readonly directory: Directory;
  readonly open: OpenWords;
  /** Absent where no library is at hand. */
  readonly policyAt?: PolicyAt;
  readonly forecasts?: Forecasts | undefined;
};

export function deskView(setup: Setup, office: Office, reader: DeskReader): DeskView {
  const { person, at, directory, open, forecasts = plainForecasts(office) } = reader;
  const counter = counterOf(office, person);
  const { graceSeconds, callsBeforeNoShow, missedCallsToNoShow } = office.plan.order;
  const next = counter ? nextTicket(office, counter, at) : undefined;
  return {
    name: setup.name,
    day: office.day ?? null,
    isOpen: office.isOpen,
    paused: pauseOf(office),
    counter: counter ? { ...deskCounter(setup, office, counter.id, directory), finished: counter.finished } : null,
    counters: setup.counters.map((each) => deskCounter(setup, office, each.id, directory)),
    current: counter?.ticket === undefined ? null : currentVisit(setup, office, counter.ticket, reader),
    next: next ? waitingVisit(setup, next, open) : null,
    waiting: counter ? upcoming(office, counter, at, waitingShown).map((each) => waitingVisit(setup, each, open)) : [],
    waitingCount: counter ? lanesFor(office, counter).reduce((sum, lane) => sum + lane.tickets.length, 0) : 0,
    longestSince: longest(setup, office),
    forecasts: counter
      ? servicesOf(setup, office, counter).map((service) => ({ service, range: forecasts.forService(service) }))
      : [],
    held: aside(setup, office.held, { office, open }),
    noShows: aside(setup, office.noShows, { office, open }),
    remote: aside(setup, remoteOf(office), { office, open }),
    help: [...office.help].map(([device, since]) => ({ device, since })),
    services: setup.services,
    researchers: [...directory]
      .filter(([, { isResearcher }]) => isResearcher)
      .map(([id, { name }]) => ({ id, name, isPresent: counterOf(office, id) !== undefined })),
    rules: { graceSeconds, callsBeforeNoShow, missedCallsToNoShow },
  };
}

/** The services that this counter calls, in the setup's order. */
function servicesOf(setup: Setup, office: Office, counter: CounterState): readonly ServiceId[] {
  return setup.services.flatMap(({ id }) => (canServe(office, { kind: "service", service: id }, counter) ? [id] : []));
}

function longest(setup: Setup, office: Office): Instant | null {
  const all = setup.services.map((each) => longestWaitingSince(office, each.id)).filter((each) => each !== null);
  return all.length === 0 ? null : Math.min(...all);
}

function remoteOf(office: Office): ReadonlySet<TicketId> {
  return new Set([...office.tickets.values()].filter((each) => each.state.phase === "remote").map(({ id }) => id));
}

/** The latest few of a set of tickets. */
function aside(
  setup: Setup,
  ids: ReadonlySet<TicketId>,
  { office, open }: { readonly office: Office; readonly open: OpenWords },
): readonly WaitingVisit[] {
  return [...ids]
    .slice(-asideShown)
    .flatMap((id) => office.tickets.get(id) ?? [])
    .map((ticket) => waitingVisit(setup, ticket, open));
}

export function deskCounter(setup: Setup, office: Office, id: CounterId, directory: Directory): DeskCounter {
  const open: CounterState | undefined = office.counters.get(id);
  return {
    id,
    name: counterName(setup, id),
    person: open?.person ?? null,
    personName: open ? (directory.get(open.person)?.name ?? open.person) : null,
    since: open?.since ?? null,
    paused: open?.paused?.reason ?? null,
    isBusy: open?.ticket !== undefined,
  };
}

function waitingVisit(setup: Setup, ticket: Ticket, open: OpenWords): WaitingVisit {
  const { referral } = ticket;
  return {
    ticket: ticket.id,
    code: ticket.code,
    service: ticket.service,
    since: ticket.checkedInAt,
    priority: ticket.priority ?? null,
    party: ticket.party,
    missedCalls: ticket.missedCalls,
    returned: referral?.returned ? open(referral.returned.reason) : null,
    referral: referral
      ? { reason: open(referral.reason), fromCounter: counterName(setup, referral.from.counter) }
      : null,
    isOffline: ticket.isOffline,
    marks: visitMarks(ticket),
    promisedBy: ticket.promisedBy ?? null,
  };
}

function currentVisit(setup: Setup, office: Office, id: TicketId, { open, policyAt }: DeskReader): CurrentVisit | null {
  const ticket = office.tickets.get(id);
  if (ticket === undefined) return null;
  const { state } = ticket;
  if (state.phase !== "called" && state.phase !== "serving") return null;
  return {
    ...waitingVisit(setup, ticket, open),
    phase: state.phase,
    phaseSince: state.phase === "called" ? state.at : state.since,
    calls: state.phase === "called" ? state.calls : 0,
    waitedMs: ticket.waitedMs,
    language: ticket.language ?? null,
    reception: receptionView(setup, office, ticket, open),
    policy: policyAt?.(ticket.checkedInAt) ?? null,
  };
}
