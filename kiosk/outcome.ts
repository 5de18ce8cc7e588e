import type { Of as OfImprovements } from "../shared/improvements/commands.ts";
import type { Of } from "../shared/office/commands.ts";
import type { CommandId, Instant, OfficeId } from "../shared/office/ids.ts";
import type { Envelope } from "../shared/protocol/wire.ts";
import type { SurveyCommand } from "../shared/survey/ratings.ts";
import type { Link, Sent } from "../shared/ui/link.ts";
import { browserGround, type LinkGround } from "../shared/ui/link-ground.ts";
import { lineOf } from "./line-of.ts";
import type { Outbox } from "./outbox.ts";
import type { OwnSeries } from "./series.ts";

export type Skip = Extract<SurveyCommand, { readonly type: "SkipRating" }>;
/** What a visitor waits for; for a skip nobody does. */
export type KioskCommand =
  | Of<"CheckIn">
  | OfImprovements<"FileSuggestion">
  | Extract<SurveyCommand, { readonly type: "RateVisit" | "RateOffice" | "AddFollowUp" }>;

/** One intention of a visitor. Its id is made once, so asking again can never do it twice (S2). */
export type Deed = { readonly id: CommandId; readonly command: KioskCommand; readonly at: Instant };

/** What came of a deed: the hub's answer, or that this kiosk keeps it and goes on by itself. */
export type Outcome = Sent | { readonly status: "kept"; readonly written: Envelope };

/** What a deed is done with: this kiosk's line, its own disk, and its own numbers. */
export type DeedGround = {
  readonly link: Link;
  readonly outbox: Outbox;
  readonly office: OfficeId;
  readonly ownSeries: (at: Instant) => OwnSeries | undefined;
};

const findsHubMs = 1_500;
const lookEveryMs = 50;

/**
 * On the disk first (S1), then to the hub. Without the hub, or with one whose store is away, the kiosk's word
 * counts: a rating is kept as it is, a check-in gets a number of this kiosk's own series. A check-in that may have
 * reached the hub keeps its one form.
 */
export async function outcomeOf(
  { link, outbox, office, ownSeries }: DeedGround,
  { id, command, at }: Deed,
  { after }: Pick<LinkGround, "after"> = browserGround,
): Promise<Outcome> {
  const envelope: Envelope = { id, office, command, at };
  const isAway = !(await isOnline(link, after));
  // A hub that keeps nothing is none to a visitor.
  const isOwn = isAway || outbox.trouble.isIn(lineOf(envelope));
  let written: Envelope;
  try {
    written = await outbox.keep(envelope, isOwn ? ownSeries(at) : undefined);
  } catch {
    // No database in this browser, or a full disk: the hub is asked directly, as long as it is there.
    return link.send(office, command, id, at);
  }
  const isComplete = written.command.type !== "CheckIn" || written.command.offline !== undefined;
  const isOver = isAway || (isOwn && isComplete);
  if (isOver) outbox.nudge();
  const answer: Sent = isOver ? { status: "unreachable" } : await outbox.answerTo(written);
  if (answer.status !== "unreachable" && answer.status !== "failed") return answer;
  return isComplete ? { status: "kept", written } : answer;
}

/** A page that has just begun is given a moment to find the hub before it counts as away. */
async function isOnline({ state }: Link, after: LinkGround["after"]): Promise<boolean> {
  for (let waitedMs = 0; state.value === "connecting" && waitedMs < findsHubMs; waitedMs += lookEveryMs) {
    await new Promise<void>((next) => after(lookEveryMs, next));
  }
  return state.value === "online";
}
