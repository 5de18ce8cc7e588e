import type { Revision } from "../office/ids.ts";
import type { ViewMessage, WatchAnswer, WatchRequest } from "../protocol/wire.ts";
import type { LinkGround } from "./link-ground.ts";

/** One view that a page follows. */
export type Watch = {
  readonly request: WatchRequest;
  readonly take: (message: ViewMessage) => void;
  /** What is on the screen. */
  readonly shown: () => ViewMessage | undefined;
  /** The last poll told a lower one, and the socket nothing since. */
  wasBehind: boolean;
  /** How often the socket's hub is still asked for what another one told first, and up to which revision. */
  asksLeft: number;
  polledTo: Revision;
  readonly refuse: (answer: WatchAnswer) => void;
};

type PollGround = Pick<LinkGround, "fetch" | "after" | "every" | "chance"> & {
  readonly token: string | undefined;
  readonly watches: ReadonlySet<Watch>;
  /** Asks the socket's hub for the view as it stands there. */
  readonly ask: (watch: Watch) => void;
  readonly isConnected: () => boolean;
};

const pollEveryMs = 20_000;
export const askAgainMs = 500;
/** A hub hears of the others within this many asks, or what it shows is another book. */
const asksAfterPoll = 10;

/** Polls each view now and then, whatever the socket says; the answer stops it. */
export function startPolling(ground: PollGround): () => void {
  const { after, every, ask, watches, isConnected } = ground;
  /** What the socket's hub sent last may be true again, and it does not know that the screen shows another one's view. */
  const askAfterPoll = (polled: Watch | undefined): void => {
    if (!polled) return;
    after(spread(askAgainMs, ground), () => {
      if (polled.asksLeft === 0 || !watches.has(polled) || !isConnected()) return;
      polled.asksLeft -= 1;
      ask(polled);
      askAfterPoll(polled);
    });
  };
  return every(pollEveryMs, () => {
    for (const watch of watches) void pollView(watch, ground).then(askAfterPoll);
  });
}

/** Takes what the socket tells, and asks no more once its hub has said as much as another one: a lower revision may be a new day's. */
export function hear(watch: Watch, message: ViewMessage): void {
  if (message.revision >= watch.polledTo) watch.asksLeft = 0;
  watch.wasBehind = false;
  watch.take(message);
}

/** Once to twice as long, so that a thousand screens do not knock together. */
export function spread(ms: number, { chance }: Pick<LinkGround, "chance">): number {
  return ms * (1 + chance());
}

/**
 * A slow poll under the socket: a wall that hangs for months must not depend on one connection noticing its death.
 * Resolves to the watch when the socket's hub must be asked too, for it has told another view than is shown now.
 */
async function pollView(watch: Watch, { fetch, token, isConnected }: PollGround): Promise<Watch | undefined> {
  const { request, take, shown } = watch;
  const query = request.params?.code === undefined ? "" : `?code=${encodeURIComponent(request.params.code)}`;
  try {
    const body = await fetch(`/offices/${request.office}/views/${request.view}${query}`, token);
    if (!isViewBody(body)) return undefined;
    const now = shown();
    // A hub that hears nothing of the others tells a day that is over; days only go on (D6).
    if ((dayOf(body) ?? "~") < (dayOf(now) ?? "")) return undefined;
    const before = now?.revision ?? 0;
    // The socket was quicker, or this hub is behind the other. Told twice, it is another day's book.
    const isBehind = isConnected() && body.revision < before;
    if (!isBehind || watch.wasBehind) take({ ...request, ...body });
    watch.wasBehind = isBehind;
    if (body.revision <= before || !isConnected()) return undefined;
    watch.asksLeft = asksAfterPoll;
    watch.polledTo = body.revision;
    return watch;
  } catch {
    // The socket's own reconnection goes on; the last view stays on the screen.
    return undefined;
  }
}

/** The day that a view is of; absent where it is of none, or of one that has not begun. */
const dayOf = (view: { readonly data: object } | undefined) =>
  (view?.data as { readonly day?: string | null } | undefined)?.day;

type ViewBody = Pick<ViewMessage, "revision" | "data" | "clock">;

/** Whether the hub said this: a portal that wants somebody to sign in answers 200 to everything. */
function isViewBody(body: unknown): body is ViewBody {
  if (typeof body !== "object" || body === null) return false;
  const { revision, data, clock }: Partial<ViewBody> = body;
  return Number.isInteger(revision) && typeof data === "object" && data !== null && Number.isFinite(clock?.now);
}
