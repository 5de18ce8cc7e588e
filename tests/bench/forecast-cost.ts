import { forecastsOf } from "../../shared/forecast/forecasts.ts";
import { learn, newLearner } from "../../shared/forecast/learner.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import { at, kiosk, openDay, person } from "../support/office-day.ts";
import { type Figure, limitLine, median } from "./figure.ts";

const counters = ["1", "2", "3"];
const waiting = 200;
const learned = 400;
const mostMs = 2;
const times = 100;

/** One forecast for a visit in a full hall, from nothing: the hall rolled forward, the weights, the range. */
export const forecastCost: Figure = {
  key: "k",
  measure: async ({ rounds }) => {
    const { office, learner, now } = fullHall();
    const last = [...office.tickets.values()].at(-1);
    if (last === undefined) throw new Error("nobody waits");
    const costs: number[] = [];
    for (let round = 0; round < rounds * times; round += 1) {
      const began = process.cpuUsage();
      forecastsOf(office, learner, now, round).forTicket(last, peopleAhead(office, last));
      const { user, system } = process.cpuUsage(began);
      costs.push((user + system) / 1000);
    }
    const detail = `${waiting} waiting, ${counters.length} counters, ${learned} visits learned`;
    return [limitLine("k  a forecast, processor time", median(costs), mostMs, "ms", detail)];
  },
};

/** A day in which everybody is served for ten minutes, and then a crowd. */
function fullHall() {
  const day = openDay();
  for (const counter of counters) day.must(0, { type: "OpenCounter", counter }, person(`at-${counter}`));
  let minutes = 1;
  for (let n = 0; n < learned; n += 1) {
    day.must(minutes, { type: "CheckIn", service: "enquiry" }, kiosk, `visit-${n}`);
    const counter = counters[n % counters.length] ?? "1";
    const by = person(`at-${counter}`);
    const { ticket } = day.office.counters.get(counter) ?? {};
    if (ticket !== undefined) day.must(minutes, { type: "FinishService", ticket, outcome: "answered" }, by);
    day.must(minutes + 1, { type: "CallNext", counter }, by);
    day.must(minutes + 1, { type: "StartService", ticket: day.office.counters.get(counter)?.ticket ?? "" }, by);
    minutes += 4;
  }
  for (let n = 0; n < waiting; n += 1) day.must(minutes, { type: "CheckIn", service: "enquiry" }, kiosk, `crowd-${n}`);
  const learner = newLearner();
  for (const told of day.told) learn(learner, told.event, told.at);
  return { office: day.office, learner, now: at(minutes + 1) };
}
