import { randomUUID } from "node:crypto";
import { businessDay, startOfDay } from "../../shared/office/business-day.ts";
import { type Instant, minuteMs, type OfficeId } from "../../shared/office/ids.ts";
import type { OfficeClock } from "../clock.ts";
import { type CaseDeskGround, caseDesk, player, type Send, sara } from "./sample-cases.ts";
import { samplePast } from "./sample-past.ts";
import { timeZone } from "./sample-week.ts";

export type SampleWorkGround = CaseDeskGround & { readonly clock: OfficeClock };

const dayMs = 24 * 60 * minuteMs;
/** Of the weeks behind the first day so many days have their own hall. */
const hallDaysBefore = 19;
const reem = player("reem", "manager");

/**
 * What lies on the desks before the sample's first day, so that no room is empty: requests at each stage, calls and
 * letters, a suggestion, and what was done about earlier ones. All by the commands that people would send, on the days
 * on which they would have: the committee keeps its time. Nobody in it has a number by which somebody could be written to.
 */
export async function sampleWork(ground: SampleWorkGround, office: OfficeId, firstDay: Instant): Promise<void> {
  const { offices, clock } = ground;
  const liveUntil = samplePast(ground, office, startOfDay(firstDay - hallDaysBefore * dayMs, timeZone));
  const on = async (daysBefore: number): Promise<Instant> => {
    const at = firstDay - daysBefore * dayMs + 7.5 * 60 * minuteMs;
    await liveUntil(at);
    clock.setOfficeClock(office, { startAt: at, rate: 0 });
    await offices.turnDays();
    return at;
  };
  const send: Send = async (actor, command) => {
    const answer = await offices.send({ actor, offices: [office] }, { id: randomUUID(), office, command });
    if (answer.status !== "accepted") throw new Error(`the sample's ${command.type}: ${JSON.stringify(answer)}`);
    return answer.result ?? {};
  };
  const desk = caseDesk(ground, office, send);

  await on(16);
  const [accepted, answered] = [await desk.open("أم خالد"), await desk.open("أبو سعد")];
  for (const each of [accepted, answered]) await desk.submit(each);
  const ramp = await plan(
    send,
    "منحدر للكراسي المتحركة عند المدخل",
    "A ramp for wheelchairs at the door",
    firstDay - dayMs,
  );
  await on(6);
  await desk.submit(await desk.open("أم ريان"));
  await send(reem, { type: "CompleteAction", action: ramp });
  await send(reem, {
    type: "PublishNotice",
    action: ramp,
    text: {
      ar: "قلتم: المدخل صعب على الكراسي المتحركة. ففعلنا: منحدر عند الباب.",
      en: "You said: the door is hard for wheelchairs. We built a ramp.",
    },
    until: businessDay(firstDay + 60 * dayMs, timeZone),
  });
  await on(1);
  await desk.collect(await desk.open("أبو فهد"), ["identity"]);
  const waiting = await desk.open("أم نورة");
  await desk.collect(waiting, ["identity", "income", "address"]);
  await contacts(send, businessDay(firstDay, timeZone));
  await plan(send, "كرسيّان إضافيان في ركن الانتظار", "Two more seats where people wait", firstDay + 12 * dayMs);
  await on(0);
  await desk.decide(accepted, "accepted", "تنطبق عليه شروط الدعم");
  await desk.decide(answered, "rejected", "الدخل يزيد على حد الاستحقاق");
  await send(sara, { type: "DeliverAnswer", case: accepted, how: "phone" });
  await send(sara, { type: "RegisterBeneficiary", case: accepted });
}

async function plan(send: Send, ar: string, en: string, due: Instant): Promise<string> {
  const dueDay = businessDay(due, timeZone);
  const { action } = await send(reem, {
    type: "PlanAction",
    title: { ar, en },
    owner: "sample.reem",
    dueDay,
    source: { kind: "own" },
    measure: { kind: "satisfaction" },
  });
  await send(reem, { type: "StartAction", action: String(action) });
  return String(action);
}

/** A call to be followed up, a letter that was answered, and what somebody suggests. */
async function contacts(send: Send, day: string): Promise<void> {
  await send(sara, {
    type: "LogContact",
    channel: "phone",
    subject: "followUp",
    note: "تسأل عن موعد الرد على طلبها",
    followUp: { owner: "sample.sara", day },
  });
  await send(sara, { type: "LogContact", channel: "letter", subject: "enquiry", answer: { how: "answered" } });
  await send(
    { kind: "hub" },
    { type: "LogContact", channel: "website", subject: "request", note: "هل يشمل الدعم إيجار المنزل؟" },
  );
  await send(reem, {
    type: "FileSuggestion",
    kind: "suggestion",
    channel: "interview",
    topic: "place",
    text: "زيادة المقاعد قرب المكاتب",
  });
}
