import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import { type Link, openLink } from "../../shared/ui/link.ts";
import { createDesk } from "./desk.ts";
import { deviceGround } from "./device-ground.ts";
import { officeId, type Post } from "./hall.ts";
import { brief, type Story } from "./story.ts";

/** One officer at a desk, who asks again with the same id until there is an answer. */
export type SimCounter = {
  readonly name: string;
  /** Works from now on, or goes home after the answer she waits for. */
  work(isWorking: boolean): void;
  /** Whether nothing is under way. */
  isIdle(): boolean;
};

export function startCounter(story: Story, { person, counter: own }: Post, rival: string): SimCounter {
  const { time, referee } = story;
  const chance = story.chance.apart(person);
  const life = time.begin();
  const link: Link = openLink(person, deviceGround({ ...story, name: person, life, chance }, time.now));
  const desk = createDesk(chance, own, rival);
  let isWorking = false;
  let isBusy = false;

  const pause = (ms: number) => new Promise<void>((done) => void life.timers.after(ms, done));

  async function send(command: OfficeCommand, id: string): Promise<Answer> {
    const at = link.now();
    for (;;) {
      const answer = await link.send(officeId, command, id, at);
      story.trace(`${person} ${command.type} ${id} → ${brief(answer)}`);
      referee.answers.heard(id, command, answer);
      if (answer.status !== "unreachable" && answer.status !== "failed") return answer;
      await pause(chance.between(500, 2_000));
    }
  }

  /** Sometimes both taps of a double tap go out. */
  async function ask(command: OfficeCommand): Promise<Answer> {
    const id = chance.id();
    if (!chance.is(0.1)) return send(command, id);
    const [answer] = await Promise.all([send(command, id), send(command, id)]);
    return answer;
  }

  async function shift(): Promise<void> {
    while (isWorking) {
      await pause(chance.between(300, 5_000));
      if (!isWorking) break;
      const command = desk.next();
      desk.learn(command, await ask(command));
    }
    isBusy = false;
  }

  return {
    name: person,
    work(should) {
      isWorking = should;
      if (!should || isBusy) return;
      isBusy = true;
      void shift();
    },
    isIdle: () => !isBusy,
  };
}
