import { signal } from "@preact/signals";
import { businessDay } from "../shared/office/business-day.ts";
import { type Instant, never } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { SurveyAudience } from "../shared/setup/survey-form.ts";
import { askedAfter } from "../shared/survey/asked.ts";
import type { FormNamed, RatingId } from "../shared/survey/ratings.ts";
import { readClock } from "../shared/ui/clock.ts";
import { newId } from "../shared/ui/new-id.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { surveyFor } from "./audience.ts";
import { type Device, device } from "./device.ts";
import { countIssued } from "./outbox-store.ts";
import { type Deed, type KioskCommand, type Outcome, outcomeOf, type Skip } from "./outcome.ts";
import { noteActivity } from "./quiet.ts";
import type { OwnSeries } from "./series.ts";
import { troubleOf } from "./trouble.ts";
import { go, type IssuedTicket, type Step, step, visitNumber } from "./visit.ts";

type Paired = Extract<Device, { status: "paired" }>;

/** What the hub adds to an accepted check-in (the day book's result). */
type CheckInResult = IssuedTicket & Readonly<Record<string, unknown>>;

/** A deed is under way: its button rests until the answer comes. */
export const isAsking = signal(false);

export function intend(command: KioskCommand): Promise<void> {
  // Issued only where it can begin: a press while another deed is under way does nothing.
  if (!isAsking.value) countIssued();
  return ask({ id: newId(), command, at: Math.floor(readClock()) });
}

/** Counts a skip. Nobody waits for it, and what becomes of it shows nowhere. */
export async function noteSkip(): Promise<void> {
  const now = device.value;
  if (now.status !== "paired") return;
  const { office, outbox } = now;
  countIssued();
  const command: Skip = { type: "SkipRating", mode: "kiosk" };
  await outbox.keep({ id: newId(), office, command, at: Math.floor(readClock()) });
  outbox.nudge();
}

/** Stores the deed, asks the hub and goes where that leads. While one is under way another press does nothing. */
export async function ask(deed: Deed): Promise<void> {
  const now = device.value;
  if (now.status !== "paired" || isAsking.value) return;
  const visit = visitNumber.value;
  isAsking.value = true;
  showTaking(deed);
  const outcome = await outcomeOf({ ...now, ownSeries: (at) => ownSeries(now, at) }, deed);
  isAsking.value = false;
  if (visit !== visitNumber.value) return;
  noteActivity();
  follow(now, deed, outcome);
}

/**
 * A touch is answered with the next frame, whatever the hub does. Not before it: what is written to the disk meanwhile
 * would wait for the drawing. Who asks again stays where that is said.
 */
function showTaking({ command }: Deed): void {
  const before = step.peek();
  if (command.type !== "CheckIn" || before.at === "unanswered") return;
  requestAnimationFrame(() => {
    if (isAsking.peek() && step.peek() === before) go({ at: "taking", service: command.service });
  });
}

/** While its visitor still stands before "no answer yet", an answer that comes after all leads on by itself. */
export function followLater(deed: Deed): () => void {
  const now = device.value;
  if (now.status !== "paired") return () => undefined;
  return now.outbox.onAnswer(deed.id, (answer) => {
    if (!isAsking.value) follow(now, deed, answer);
  });
}

function ownSeries({ pairing, view }: Paired, at: Instant): OwnSeries | undefined {
  const { series, device: id } = pairing;
  const zone = view.peek()?.timeZone;
  if (series === undefined || zone === undefined) return undefined;
  return { series, day: businessDay(at, zone), device: id };
}

function follow(now: Paired, deed: Deed, outcome: Outcome): void {
  switch (outcome.status) {
    case "accepted":
      return accepted(deed, outcome.result ?? {});
    case "kept":
      return accepted(deed, ownResult(now, outcome.written));
    case "rejected":
      return rejected(deed, outcome.rejection.code);
    case "unreachable":
    case "failed":
      return go({ at: "unanswered", deed });
    case "forbidden":
      return go({ at: "refused", trouble: "forbidden" });
    case "invalid":
      return go({ at: "refused", trouble: "other" });
    default:
      return never(outcome);
  }
}

/** What the kiosk itself can say of a check-in that it keeps. */
function ownResult({ view }: Paired, { id, command }: Envelope): Readonly<Record<string, unknown>> {
  if (command.type !== "CheckIn" || command.offline === undefined) return {};
  const ahead = view.peek()?.services.find((each) => each.id === command.service)?.waiting ?? 0;
  return { ticket: id, code: command.offline.code, ahead, forecast: null, isOwn: true } satisfies IssuedTicket;
}

function accepted(deed: Deed, result: Readonly<Record<string, unknown>>): void {
  const { id, command } = deed;
  switch (command.type) {
    case "CheckIn":
      return go({ at: "ticket", ticket: result as CheckInResult, service: command.service });
    case "RateVisit":
    case "RateOffice":
      return go({ at: "reasons", rating: id, score: command.score, ...audienceOf(command.form) });
    case "AddFollowUp":
      return go(afterFollowUp(command));
    case "FileSuggestion":
      return go({ at: "written", number: result["number"] === undefined ? undefined : String(result["number"]) });
    default:
      return never(command);
  }
}

type FollowUp = Extract<KioskCommand, { readonly type: "AddFollowUp" }>;

/** Reasons lead on to what else is asked; everything else to the thanks. */
function afterFollowUp({ reasons, rating }: FollowUp): Step {
  const now = device.value;
  const view = now.status === "paired" ? now.view.peek() : undefined;
  if (reasons === undefined || view === undefined) return { at: "thanks" };
  const asked = step.peek();
  return afterReasons(view, rating, asked.at === "reasons" ? asked.audience : undefined);
}

/** The questions of the survey, where it asks any. */
export function afterReasons(view: KioskView, rating: RatingId, audience: SurveyAudience | undefined): Step {
  if (askedAfter(surveyFor(view, audience)).length === 0) return { at: "thanks" };
  return { at: "further", rating, ...(audience === undefined ? {} : { audience }) };
}

function audienceOf(form: FormNamed | undefined): { readonly audience?: SurveyAudience } {
  return form === undefined ? {} : { audience: form.audience };
}

function rejected({ command }: Deed, code: string): void {
  switch (command.type) {
    case "CheckIn":
      return go({ at: "refused", trouble: troubleOf(code) });
    case "RateVisit":
      if (code === "AlreadyRated") return go({ at: "alreadyRated" });
      return go({ at: "refused", trouble: troubleOf(code) });
    case "RateOffice":
    case "FileSuggestion":
      return go({ at: "refused", trouble: troubleOf(code) });
    case "AddFollowUp":
      // The rating itself is stored; a reason that the office has just removed is no trouble of the visitor's.
      return go(afterFollowUp(command));
    default:
      return never(command);
  }
}
