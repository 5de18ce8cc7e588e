import { randomUUID } from "node:crypto";
import type { Actor, Instant } from "../../shared/office/ids.ts";
import type { BookRef, RuleBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import type { Engine, EngineAnswer } from "../engine-types.ts";
import { RegistryRefused, RegistryUnavailable } from "./access.ts";
import {
  type Registry,
  type RegistryCommand,
  type RegistryEvent,
  type RegistryFacts,
  registryBook,
} from "./registry.ts";
import { decide } from "./registry-decide.ts";
import { evolve, initialRegistry } from "./registry-evolve.ts";
import { upcast } from "./registry-upcast.ts";

const rules: RuleBook<Registry, RegistryCommand, RegistryEvent, RegistryFacts> = {
  initial: initialRegistry,
  decide,
  evolve,
  upcast,
};
const book: BookRef<Registry, RegistryCommand, RegistryFacts> = { name: registryBook, rules };

/** The registry book, open: what it says now, and the way to write in it. */
export type RegistryDoor = {
  /** The registry as last known to be stored. To be read at once and not kept. */
  state(): Registry;
  now(): Instant;
  send(command: RegistryCommand, by: Actor): Promise<EngineAnswer>;
  /** The same for what the hub itself needs done. Throws RegistryRefused or RegistryUnavailable. */
  demand(command: RegistryCommand, by: Actor): Promise<void>;
  /** Tells every change, whoever made it. */
  onChange(listener: () => void): void;
  close(): void;
};

export async function openRegistry(engine: Engine, clock: Clock): Promise<RegistryDoor> {
  let known = (await engine.read(book)).state;
  const listeners = new Set<() => void>();
  // Watching also keeps the book in memory, so that nobody has to wait for the log to be let in.
  const stop = engine.watch(book, () => {
    for (const listener of listeners) listener();
  });
  const send: RegistryDoor["send"] = (command, by) => engine.send(book, { id: randomUUID(), command, by, facts: null });
  return {
    state() {
      known = engine.peek(book)?.state ?? known;
      return known;
    },
    now: () => clock.now(),
    send,
    async demand(command, by) {
      const answer = await send(command, by);
      if (answer.status === "failed") throw new RegistryUnavailable("the registry could not be written");
      if (answer.status === "rejected") throw new RegistryRefused(answer.rejection.code);
    },
    onChange(listener) {
      listeners.add(listener);
    },
    close: stop,
  };
}
