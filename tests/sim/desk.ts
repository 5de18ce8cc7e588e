import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { CounterId } from "../../shared/office/ids.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import type { Chance } from "./chance.ts";
import { services } from "./hall.ts";

type Desk = { isOpen: boolean; ticket: string | undefined; isServing: boolean };

/** Refusals that say: nobody is here any more. */
const over: ReadonlySet<string> = new Set(["AlreadyEnded", "NotAtCounter", "UnknownTicket", "WrongCounter"]);

/** What an officer knows of her desk from the answers alone, and what she does next. */
export function createDesk(chance: Chance, own: CounterId, rival: CounterId) {
  const desk: Desk = { isOpen: false, ticket: undefined, isServing: false };
  let counter = own;

  function next(): OfficeCommand {
    const { ticket } = desk;
    if (!desk.isOpen) return { type: "OpenCounter", counter, ...(chance.is(0.3) ? { takeOver: true } : {}) };
    if (ticket === undefined) {
      if (chance.is(0.04)) return { type: "CloseCounter", counter };
      return { type: "CallNext", counter };
    }
    const dice = chance.below(20);
    if (!desk.isServing) {
      if (dice < 3) return { type: "Recall", ticket, counter };
      if (dice < 4) return { type: "MarkNoShow", ticket, counter };
      if (dice < 5) return { type: "ReturnToQueue", ticket };
      return { type: "StartService", ticket };
    }
    if (dice < 2) return { type: "Transfer", ticket, to: { service: chance.of(services) } };
    if (dice < 3) return { type: "Hold", ticket };
    return { type: "FinishService", ticket };
  }

  function learn(command: OfficeCommand, answer: Answer): void {
    if (answer.status === "rejected") refused(String(answer.rejection.code), answer.rejection);
    if (answer.status !== "accepted") return;
    if (command.type === "OpenCounter") desk.isOpen = true;
    else if (command.type === "CloseCounter") desk.isOpen = false;
    else if (command.type === "CallNext") desk.ticket = String(answer.result?.["ticket"]);
    else if (command.type === "StartService") desk.isServing = true;
    else if (command.type !== "Recall") leave();
  }

  function leave(): void {
    desk.ticket = undefined;
    desk.isServing = false;
  }

  function refused(code: string, facts: Readonly<Record<string, unknown>>): void {
    if (over.has(code)) leave();
    if (code === "NotCalled") desk.isServing = true;
    if (code === "CounterBusy" && desk.isOpen) desk.ticket = String(facts["ticket"]);
    if (code === "PersonAtAnotherCounter") counter = String(facts["counter"]);
    if (code === "CounterNotOpen" || code === "NotYourCounter" || code === "DayClosed" || code === "DayNotOpen") {
      leave();
      desk.isOpen = false;
    }
    // Somebody else sits there: another counter will do.
    if (code === "CounterTaken") counter = chance.is(0.5) ? own : rival;
  }

  return { next, learn };
}
