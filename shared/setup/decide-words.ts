import { accept, never, reject } from "../office/ids.ts";
import { type Card, mostCards, scheduleFault } from "./card.ts";
import { type Message, mostMessages } from "./message.ts";
import { mostQuestions, type Question } from "./question.ts";
import type { Setup, SetupCommand, SetupDecision, SetupEvent } from "./setup.ts";

type OfWords = Extract<
  SetupCommand,
  { type: "SetCard" | "RemoveCard" | "SetMessage" | "RemoveMessage" | "SetQuestion" | "RemoveQuestion" }
>;

/** U11, U12, U16: what visitors read, on the screens of the hall and on their phones. */
export function setWords(setup: Setup, command: OfWords): SetupDecision {
  switch (command.type) {
    case "SetCard":
      return setCard(setup, command.card);
    case "RemoveCard": {
      const { card } = command;
      const isThere = setup.cards.some(({ id }) => id === card);
      return isThere ? accept([{ type: "CardRemoved", card }]) : reject({ code: "UnknownCard", id: card });
    }
    case "SetMessage":
      return setMessage(setup, command.message);
    case "RemoveMessage": {
      const { message } = command;
      const isThere = setup.messages.some(({ id }) => id === message);
      return isThere ? accept([{ type: "MessageRemoved", message }]) : reject({ code: "UnknownMessage", id: message });
    }
    case "SetQuestion":
      return setQuestion(setup, command.question);
    case "RemoveQuestion": {
      const { question } = command;
      const isThere = setup.questions.some(({ id }) => id === question);
      return isThere
        ? accept([{ type: "QuestionRemoved", question }])
        : reject({ code: "UnknownQuestion", id: question });
    }
    default:
      return never(command);
  }
}

/** U11: a card's days exist and do not end before they begin. */
function setCard(setup: Setup, card: Card): SetupDecision {
  const fault = scheduleFault(card);
  if (fault !== undefined) return reject({ code: fault, card: card.id });
  return added(setup.cards, card, mostCards, { type: "CardSet", card });
}

/** U16: a message's days are as a card's. */
function setMessage(setup: Setup, message: Message): SetupDecision {
  const fault = scheduleFault(message);
  if (fault !== undefined) return reject({ code: fault, message: message.id });
  return added(setup.messages, message, mostMessages, { type: "MessageSet", message });
}

/** U12: a question is about a service that exists, or about all. */
function setQuestion(setup: Setup, question: Question): SetupDecision {
  const { service } = question;
  const isKnown = service === undefined || setup.services.some((each) => each.id === service);
  if (!isKnown) return reject({ code: "UnknownService", service });
  return added(setup.questions, question, mostQuestions, { type: "QuestionSet", question });
}

/** A list that is full takes changes, but nothing new. */
function added(
  list: readonly { readonly id: string }[],
  { id }: { readonly id: string },
  most: number,
  event: SetupEvent,
): SetupDecision {
  const isNew = !list.some((each) => each.id === id);
  return isNew && list.length >= most ? reject({ code: "TooMany", most }) : accept([event]);
}
