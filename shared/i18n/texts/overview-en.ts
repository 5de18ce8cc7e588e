import { countedEn } from "../plural.ts";
import type { overviewAr } from "./overview-ar.ts";

const answersEn = countedEn({ zero: "no answers yet", one: "# answer", other: "# answers" });
const visitsEn = countedEn({ zero: "no finished visits yet", one: "# finished visit", other: "# finished visits" });
const waitersEn = countedEn({
  zero: "Nobody is waiting now.",
  one: "# person is waiting now",
  other: "# people are waiting now",
});

export const overviewEn: typeof overviewAr = {
  title: "Overview",
  live: "Live",
  frozen: "Updates paused",
  away: "Connection lost",
  updated: (time) => `last update ${time}`,
  freeze: "Pause updates",
  unfreeze: "Resume updates",

  office: {
    pause: "Pause the branch",
    pauseTitle: "Pause calling in the whole branch",
    pauseHint: "The pause is shown in the hall and on the kiosk. Numbers can still be taken, and nobody loses a turn.",
    reason: "Reason",
    until: "Back in",
    noTime: "Not set",
    resume: "Resume",
    close: "End the day",
    closeTitle: "End the business day?",
    closeHint:
      "Nobody can take a number afterwards, and visits still waiting are ended. Visits on hold move to the next day. You can open the day again.",
    open: "Open the day",
    notBegun: "The business day has not begun; it begins by itself with the first visitor.",
    closed: "The business day has ended.",
    paused: (reason) => `The branch is paused: ${reason}`,
    pausedUntil: (time) => `back at ${time}`,
    reasons: { prayer: "Prayer", break: "Break", meeting: "Meeting", technical: "Technical fault", other: "Other" },
  },

  satisfaction: "Satisfaction today",
  satisfactionNote: "Share of the two best faces with its 95% interval",
  between: (low, high) => `between ${low} and ${high}`,
  answers: answersEn,
  fewAnswers: (n, needed) => `${n} of ${needed} answers`,
  fewAnswersHint: "The share appears once it can be trusted",
  responseRate: "Response rate",
  responses: (n, visits) => `${answersEn(n)} to ${visitsEn(visits)}`,
  noVisits: "No finished visits yet",
  waitingNow: "Waiting now",
  longest: (minutes) => `Longest ${minutes}`,
  nobody: "Nobody is waiting",
  referred: (n) => `${n} for the researcher`,
  held: (n) => `${n} on hold`,
  medianWait: "Median wait",
  ninety: (minutes) => `90% under ${minutes}`,
  serviceTime: (minutes) => `service ${minutes}`,
  nothingMeasured: "No calls yet",

  distribution: "Answers",
  faces: { 1: "Very bad", 2: "Bad", 3: "Acceptable", 4: "Good", 5: "Excellent" },
  face: "Rating",
  count: "Count",
  distributionHidden: (n, needed) => `The distribution appears from ${needed} answers on (now ${n}).`,
  distributionSays: (good, n) => `${good} of ${answersEn(n)} chose one of the two best faces.`,
  reasons: "Most given reasons",
  reason: "Reason",
  inFives: "The newest answers join in fives, so that no single one can be read.",
  flagged: (n) =>
    n === 1
      ? "1 answer looks like misuse; Insights and its alerts leave it out."
      : `${answersEn(n)} look like misuse; Insights and its alerts leave them out.`,
  reasonsHidden: (needed) => `Reasons appear from ${needed} answers on.`,
  noReasons: "No reason was given yet.",
  rightOfVisitors: "Rating is the beneficiary's right and a tool for improvement, never for punishment or defamation.",

  byService: "Waiting by service",
  byServiceNote: "People, and the longest wait now",
  service: "Service",
  waiting: "Waiting",
  longestColumn: "Longest",
  forecast: "Forecast",
  waitToday: "Median today",
  waitersSay: (n) => waitersEn(n),
  longestSays: (service, minutes) => `; the longest for ${minutes}, for “${service}”.`,

  waitsByHour: "Waiting by hour",
  serviceByHour: "Service time by hour",
  spreadNote: "in minutes",
  median: "Median",
  p90: "90% under",
  hour: "Hour",
  visits: "Arrivals",
  noHours: "No figures today yet. The chart appears with the first call.",
  noServices: "No finished visits yet. The chart appears with the first.",
  waitsSay: (median, p90) => `Half of today's visitors waited ${median} or less, nine in ten ${p90} or less`,
  serviceSays: (median, p90) => `Half of today's visits were served within ${median}, nine in ten within ${p90}`,
  slowest: (hour) => `; longest around ${hour}.`,

  counters: "Counters now",
  counterStates: {
    closed: "Closed",
    paused: (reason) => `Paused: ${reason}`,
    busy: "With a visitor",
    free: "Free",
  },
  since: (time) => `since ${time}`,
  noCounters: "No counters are set up yet.",

  asTable: "Table",
  chartFailed: "The chart could not be loaded. The figures are in the table.",
  dash: "–",
};
