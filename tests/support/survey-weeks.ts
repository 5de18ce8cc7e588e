import type { VirtualClock } from "../../server/clock.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import type { Hall, TestHub } from "./hub.ts";

/** Sunday 1 November 2026, 08:00 in Riyadh: the first day of a week of the ratings book. */
export const firstMorning = Date.UTC(2026, 10, 1, 5, 0, 0);
const minute = 60_000;
const week = 7 * 24 * 60 * minute;

type Ground = { readonly hub: TestHub; readonly hall: Hall; readonly clock: VirtualClock };

/**
 * Three days, a week apart, on each of which one officer serves ten visitors; each rates by the ticket, one in ten badly,
 * answers both questions and writes a comment. It ends on the morning after the third week.
 */
export async function serveThreeWeeks({ hub, hall, clock }: Ground): Promise<void> {
  const must = async (token: string, command: Command) => {
    const { body } = await hall.send(token, command);
    if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
    return body.result ?? {};
  };
  const { kiosk } = hall.devices;
  for (let turn = 0; turn < 3; turn += 1) {
    clock.advance(firstMorning + turn * week - clock.now(hall.office));
    const officer = await hub.signIn(`o0.${hall.office}`, "a long password");
    await must(officer, { type: "OpenCounter", counter: "1" });
    for (let visit = 0; visit < 10; visit += 1) {
      await must(kiosk, { type: "CheckIn", service: "inquiry", language: "ar" });
      clock.advance(2 * minute);
      const ticket = String((await must(officer, { type: "CallNext", counter: "1" }))["ticket"]);
      await must(officer, { type: "FinishService", ticket, outcome: "answered" });
      const score: Score = visit === 0 ? 2 : 5;
      const rating = String((await must(kiosk, { type: "RateVisit", ticket, score, mode: "kiosk" }))["rating"]);
      const comment = `تعليق ${turn} ${visit}: الإنتظار طويل`;
      await must(kiosk, { type: "AddFollowUp", rating, procedure: 3, provider: 5, comment });
    }
    await must(officer, { type: "CloseCounter", counter: "1" });
  }
  clock.advance(firstMorning + 3 * week - clock.now(hall.office));
}
