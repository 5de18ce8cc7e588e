import type { DaySummary, HallCell, RatingsDay } from "../../shared/views/day-summary.ts";

const services = ["inquiry", "support", "follow-up", "update", "researcher", "giving"];
const hours = [8, 9, 10, 11, 12, 13, 14];

/** A folded day of an office with six services and seven hours, about 120 visits, 60 of them rated; by the office's number. */
export function officeDay(day: string, office: number): DaySummary {
  const cells: HallCell[] = services.flatMap((service, place) =>
    hours.map((hour) => {
      const visits = 2 + ((place + hour + office) % 3);
      const called = visits - (hour === 14 ? 1 : 0);
      return {
        service,
        hour,
        checkedIn: visits,
        called,
        finished: called,
        noShows: visits - called,
        abandoned: 0,
        referred: place === 0 ? 1 : 0,
        waits: [5 + office, 1, 9 + office, called - 1],
        serviceTimes: [7, 1, 12, called - 1],
      };
    }),
  );
  const told = { n: 60, faces: [2, 3, 5, 20, 30] as [number, number, number, number, number] };
  const ratings: RatingsDay = {
    n: 63,
    withTicket: 60,
    skipped: 4,
    flagged: 1,
    told,
    reasons: { "clear-answer": 20, "long-wait": 5 },
    modes: { kiosk: 50, phone: 13, assisted: 0 },
    skips: { kiosk: 4, phone: 0, assisted: 0 },
    asides: { procedure: told, provider: told },
    comments: [],
    tables: {
      service: Object.fromEntries(
        services.map((service) => [service, { given: 10, told: { n: 10, faces: [0, 1, 1, 3, 5] } }]),
      ),
    },
  };
  return {
    day,
    hall: {
      cells,
      counters: ["1", "2", "3", "4"].map((id) => ({ id, finished: 30, busyMinutes: 300 })),
      channels: { interview: 120 },
      languages: { ar: 110, en: 10 },
      visitors: { external: 120 },
      departments: {},
      misconceptions: { listed: {}, other: 0 },
      referrals: { accepted: 3, declined: 1, returned: 2 },
    },
    ratings,
  };
}
