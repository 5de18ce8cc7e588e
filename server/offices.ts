import { randomUUID } from "node:crypto";
import { minuteMs, type OfficeId } from "../shared/office/ids.ts";
import { isOwn, mayBackdate, maySend } from "../shared/protocol/allowed.ts";
import type { Answer, Envelope } from "../shared/protocol/wire.ts";
import { type AliveOffices, foundOffice, keepAlive } from "./offices-alive.ts";
import { noteApplicant } from "./offices-cases.ts";
import { sendInto } from "./offices-send.ts";
import type { CommandSender, OfficeGround, Offices, OpenOffice } from "./offices-types.ts";
import { bringsSuggestion, sendWithSuggestion } from "./rating-suggestions.ts";
import { withWordsOfOrigin } from "./request-words.ts";
import { systemTimers } from "./timers.ts";
import { forgetReaders, tieEarlierWords, whoseWords } from "./whose-words.ts";

/** An office that nobody has asked this hub for since its start has reports to send, people to remind and a day to end, too. */
const wakesEveryMs = minuteMs;

/** How often the hub looks whether a midnight has passed. A clock that jumps, or a machine that slept, is caught by it. */
const lookEveryMs = 1_000;

/** All offices of this hub. The registry says which there are. */
export function createOffices(ground: OfficeGround): Offices {
  const { access, timers = systemTimers } = ground;
  const listeners = new Set<(office: OpenOffice) => void>();
  const offices = keepAlive(ground, (office) => {
    for (const listener of listeners) {
      try {
        listener(office);
      } catch (error) {
        ground.onFault?.("telling of a new day", office.id, error);
      }
    }
  });
  let ids = new Set(access.offices().map((each) => each.id));
  const forgetIds = access.onChange(() => {
    ids = new Set(access.offices().map((each) => each.id));
  });

  async function sendSealed(office: OpenOffice, sender: CommandSender, envelope: Envelope): Promise<Answer> {
    const person = await whoseWords(ground, office, envelope.command);
    const { reportPlan } = office.setup().state;
    const whole = await withWordsOfOrigin(ground, office, sender.actor, envelope);
    const answer = await sendInto(ground, office, sender, await ground.words.seal(whole, sender.actor, person));
    await tieEarlierWords(ground, office, envelope, answer);
    await forgetReaders(ground, office, envelope.command, reportPlan);
    return answer;
  }

  const turnDays = () => turnAll(ground, offices.all());
  const stopWaking = timers.every(wakesEveryMs, () => void wakeAll(ground, offices, [...ids]));
  const stopLooking = timers.every(lookEveryMs, () => void turnDays());

  return {
    async send(sender, envelope) {
      const { office: id, command } = envelope;
      const { actor } = sender;
      if (!maySend(actor, sender.offices, id, command.type) || !mayBackdate(actor, command) || !isOwn(actor, command)) {
        return { status: "forbidden" };
      }
      if (!ids.has(id)) return { status: "rejected", rejection: { code: "UnknownOffice", office: id } };
      try {
        const office = offices.get(id) ?? (await offices.open(id));
        if (!bringsSuggestion(envelope)) return await sendSealed(office, sender, envelope);
        const send = (by: CommandSender, asked: Envelope) => sendSealed(office, by, asked);
        return await sendWithSuggestion(ground, office, { sender, asked: envelope, send });
      } catch (error) {
        ground.onFault?.(`sending ${command.type} ${envelope.id}`, id, error);
        return { status: "failed" };
      }
    },
    async corrected(id, person) {
      try {
        const office = offices.get(id) ?? (ids.has(id) ? await offices.open(id) : undefined);
        if (office) await noteApplicant(ground, office, person, randomUUID());
      } catch (error) {
        ground.onFault?.(`telling cases of the corrected ${person}`, id, error);
      }
    },
    found: (id, founding) => foundOffice(ground, id, founding),
    has: (id) => ids.has(id),
    open: async (id) => (ids.has(id) ? offices.open(id) : undefined),
    opened: offices.all,
    onNewDay(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turnDays,
    close() {
      stopLooking();
      stopWaking();
      forgetIds();
      for (const office of offices.all()) office.close();
    },
  };
}

/** Midnight has passed over each of them, or has not. */
async function turnAll({ onFault }: OfficeGround, offices: readonly OpenOffice[]): Promise<void> {
  const turn = async (office: OpenOffice): Promise<void> => {
    await office.turn().catch((error: unknown) => onFault?.("turning the page at midnight", office.id, error));
  };
  await Promise.all(offices.map(turn));
}

/** One after another: nobody waits for it. */
async function wakeAll({ onFault }: OfficeGround, offices: AliveOffices, ids: readonly OfficeId[]): Promise<void> {
  for (const id of ids) {
    if (offices.get(id)) continue;
    await offices.open(id).catch((error: unknown) => onFault?.("opening the office", id, error));
  }
}
