import type { KioskService } from "../shared/views/kiosk.ts";
/** What one page of the first screen shows: its services, and where its last tile leads when there are more. */
export type ServicePage<Service> = { readonly shown: readonly Service[]; readonly turnTo: number | undefined };

/** A screen holds eight tiles that an old hand hits. */
const tilesPerPage = 8;

/**
 * Returns the services of a page, counted from 0. Up to eight stand on one page; of more, seven a page and a tile that
 * leads onward, from the last page back to the first.
 */
export function servicePage<Service>(services: readonly Service[], page: number): ServicePage<Service> {
  if (services.length <= tilesPerPage) return { shown: services, turnTo: undefined };
  const perPage = tilesPerPage - 1;
  const pages = Math.ceil(services.length / perPage);
  const now = page % pages;
  return { shown: services.slice(now * perPage, (now + 1) * perPage), turnTo: (now + 1) % pages };
}

/**
 * Whether a tile counts who waits for its service. Nobody, and yet a wait because others wait for the same counters, would
 * be a riddle: then the wait alone is told.
 */
export function countsWaiting({ waiting, forecast }: Pick<KioskService, "waiting" | "forecast">): boolean {
  return waiting > 0 || !forecast?.high;
}
