import type { Logger } from "pino";
import { minuteMs, type OfficeId, secondMs } from "../../shared/office/ids.ts";
import { reach } from "../../shared/persons/notices.ts";
import type { Clock } from "../clock.ts";
import { systemTimers, type Timers } from "../timers.ts";
import type { Persons } from "../vault/persons.ts";
import type { VaultId } from "../vault/rows.ts";
import type { Vault } from "../vault/vault.ts";
import type { Channel, Outcome, Outgoing } from "./channel.ts";
import { type Message, worded, worthMs } from "./message.ts";
import { type Ending, type Queued, vaultQueue } from "./queue.ts";

/** The ways out, by what goes there. */
export type Channels = {
  readonly notice?: Channel;
  readonly report?: Channel;
  /** Each alert goes to all of them. */
  readonly alert: readonly { readonly channel: Channel; readonly to?: string }[];
};

/**
 * What leaves the hub for persons and for the office. A message is kept before it is sent and until it was taken, so it
 * is sent at least once, with an id by which the receiver drops repetitions; without consent, never (R21, P9).
 */
export type Notifier = {
  /** Whether messages of this kind can leave at all. */
  can(kind: Message["kind"]): boolean;
  /** Durable when it resolves. `id` names the fact that is told: the same id is one message, for a month. */
  post(office: OfficeId, id: string, message: Message): Promise<"queued" | "off">;
  close(): Promise<void>;
};

export type NotifierGround = {
  readonly vault: Vault;
  readonly persons: Pick<Persons, "read">;
  readonly channels: Channels;
  readonly clock: Clock;
  readonly offices: () => readonly { readonly id: OfficeId }[];
  readonly nameOf: (office: OfficeId) => Promise<string>;
  readonly logger: Logger;
  /** Hears how each message ended. */
  readonly onEnd?: (kind: Message["kind"], ending: Ending) => void;
  readonly timers?: Timers;
  /** 0 … 1, for the jitter. */
  readonly random?: () => number;
};

/** How often hubs look for what others left behind, or what was put off. */
const lookEveryMs = 5 * secondMs;
/** Whoever took a message has this long to send it; afterwards another may. */
const leaseMs = minuteMs;
const firstBackOffMs = 5 * secondMs;
const longestBackOffMs = 30 * minuteMs;
const attemptsAtOnce = 8;

/** How long to wait after so many attempts: 5 s, doubled each time up to half an hour, half of it by chance. */
export function backOffMs(attempts: number, chance: number): number {
  const full = Math.min(firstBackOffMs * 2 ** Math.min(attempts - 1, 20), longestBackOffMs);
  return Math.round(full * (0.5 + chance / 2));
}

export function createNotifier(ground: NotifierGround): Notifier {
  const { vault, channels, clock, offices, logger, timers = systemTimers } = ground;
  const queue = vaultQueue(vault);
  const ways = { alert: channels.alert.length > 0, notice: channels.notice, report: channels.report };
  const can = (kind: Message["kind"]) => Boolean(ways[kind]);
  const isAlive = can("alert") || can("notice") || can("report");
  const work = createWork(ground, queue);
  let round: Promise<void> | undefined;
  let isClosed = false;
  let isAgain = false;

  async function look(): Promise<void> {
    for (const { id } of offices()) {
      const waiting = await queue.waiting(id);
      for (let from = 0; from < waiting.length && !isClosed; from += attemptsAtOnce) {
        await Promise.all(waiting.slice(from, from + attemptsAtOnce).map((row) => work(id, row)));
      }
    }
  }

  /** One round at a time; what is posted meanwhile gets the next one. */
  function wake(): void {
    if (isClosed) return;
    isAgain = round !== undefined;
    round ??= look()
      .catch((err: unknown) => logger.error({ err }, "looking for messages to send"))
      .finally(() => {
        round = undefined;
        if (isAgain) wake();
      });
  }

  const stop = isAlive ? timers.every(lookEveryMs, wake) : () => undefined;
  if (isAlive) timers.soon(wake);

  return {
    can,
    async post(office, id, message) {
      if (!can(message.kind)) return "off";
      const now = clock.now(office);
      const queued = { postedAt: now, attempts: 0, notBefore: now, giveUpAt: now + worthMs(message) };
      if (message.kind !== "alert") await queue.add(office, id, { ...queued, message });
      // Each place has its own row, so that one that fails holds up no other.
      else
        for (const [place] of channels.alert.entries())
          await queue.add(office, `${id} ${place}`, { ...queued, message: { ...message, place } });
      wake();
      return "queued";
    },
    async close() {
      isClosed = true;
      stop();
      await round;
      for (const channel of new Set([channels.notice, channels.report, ...channels.alert.map((each) => each.channel)]))
        channel?.close();
    },
  };
}

type Placed = { readonly channel: Channel; readonly outgoing: Outgoing };

/** Takes one message in hand: sends it, puts it off, or ends it. Never rejects. */
function createWork(ground: NotifierGround, queue: ReturnType<typeof vaultQueue>) {
  const { clock, logger, random = Math.random } = ground;
  /** Rows that need no reading before this moment. */
  const later = new Map<VaultId, number>();

  async function end(office: OfficeId, row: VaultId, { message, attempts }: Queued, ending: Ending, why?: string) {
    later.delete(row);
    await queue.end(office, row, ending, clock.now(office));
    ground.onEnd?.(message.kind, ending);
    const line = { office, kind: message.kind, about: message.about, attempts, why };
    if (ending === "refused" || ending === "givenUp") logger.error(line, "a message was given up");
    else logger.info(line, ending === "sent" ? "a message was sent" : "a message may not be sent");
  }

  async function attempt(office: OfficeId, row: VaultId, queued: Queued): Promise<void> {
    const placed = await place(ground, office, row, queued);
    if (typeof placed === "string") return end(office, row, queued, "notAllowed", placed);
    const outcome: Outcome = await placed.channel.send(placed.outgoing);
    const tried = { ...queued, attempts: queued.attempts + 1 };
    if (outcome.status === "sent") return end(office, row, tried, "sent");
    if (outcome.status === "refused") return end(office, row, tried, "refused", outcome.why);
    const notBefore = clock.now(office) + backOffMs(tried.attempts, random()) * clock.rate(office);
    if (notBefore >= queued.giveUpAt) return end(office, row, tried, "givenUp", outcome.why);
    const now = await queue.read(office, row);
    // The attempt was counted when it was taken.
    if (now) await queue.putOff(office, row, { ...now, attempts: now.attempts - 1 }, notBefore);
    later.set(row, notBefore);
  }

  return async function work(office: OfficeId, row: VaultId): Promise<void> {
    try {
      if ((later.get(row) ?? 0) > clock.now(office)) return;
      const queued = await queue.read(office, row);
      const now = clock.now(office);
      if (!queued) return;
      if (queued.giveUpAt <= now) return await end(office, row, queued, "givenUp", "it is too late");
      if (queued.notBefore > now) return void later.set(row, queued.notBefore);
      if (await queue.putOff(office, row, queued, now + leaseMs * clock.rate(office)))
        await attempt(office, row, queued);
    } catch (err) {
      logger.error({ err, office }, "sending a message");
    }
  };
}

/** Where the message goes and in what words; a reason why it may not. The person is asked for in this very moment (P9). */
async function place(ground: NotifierGround, office: OfficeId, id: VaultId, queued: Queued): Promise<Placed | string> {
  const { channels, persons, nameOf } = ground;
  const { message, postedAt: at } = queued;
  const base = { id, office, at, kind: message.kind, about: message.about } as const;
  if (message.kind === "alert") {
    const way = channels.alert[message.place ?? 0];
    if (!way) return "NoChannel";
    const to = way.to === undefined ? {} : { to: way.to };
    return { channel: way.channel, outgoing: { ...base, ...to, ...worded(message, "ar", await nameOf(office)) } };
  }
  const channel = channels[message.kind];
  if (!channel) return "NoChannel";
  if (message.kind === "report") {
    return { channel, outgoing: { ...base, to: message.to, ...worded(message, message.language, "") } };
  }
  const person = await persons.read(office, message.person, { by: "hub", why: "notice" });
  const reached = reach(message.about, person);
  if (!reached.isReached) return reached.why;
  const { mobile: to, language } = reached;
  return { channel, outgoing: { ...base, to, ...worded(message, language, await nameOf(office)) } };
}
