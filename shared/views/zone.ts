import type { CounterId, ServiceId } from "../office/ids.ts";
import type { Office } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";

/** The part of a hall that a display shows. None named of a kind: all of it. */
export type Zone = { readonly services: readonly ServiceId[]; readonly counters: readonly CounterId[] };
/** More than an office has; a longer list is a mistake. */
export const mostInZone = 60;

/** The zone as it is asked: of a service, of a call. */
export type ZoneLook = {
  readonly hasService: (service: ServiceId) => boolean;
  readonly hasCall: (call: Office["calls"][number]) => boolean;
};

const everything: ZoneLook = { hasService: () => true, hasCall: () => true };

/**
 * Returns what belongs to the zone (V12, V13). A call belongs to it by its counter and by the service of its ticket. What
 * the setup no longer has names nothing: a wall is never empty because a counter was removed.
 */
export function zoneLook(
  zone: Zone | undefined,
  setup: Pick<Setup, "services" | "counters">,
  office: Pick<Office, "tickets">,
): ZoneLook {
  if (zone === undefined) return everything;
  const services = stillThere(zone.services, setup.services);
  const counters = stillThere(zone.counters, setup.counters);
  const has = <Id>(named: ReadonlySet<Id>, id: Id | undefined) =>
    named.size === 0 || (id !== undefined && named.has(id));
  return {
    hasService: (service) => has(services, service),
    hasCall: ({ counter, ticket }) => has(counters, counter) && has(services, office.tickets.get(ticket)?.service),
  };
}

function stillThere(named: readonly string[], known: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(named.filter((id) => known.some((each) => each.id === id)));
}
