import { never } from "../office/ids.ts";
import { withEntry, without } from "./entries.ts";
import type { Setup, SetupEvent } from "./setup.ts";

type WordsEvent = Extract<
  SetupEvent,
  {
    type: "CardSet" | "CardRemoved" | "MessageSet" | "MessageRemoved" | "QuestionSet" | "QuestionRemoved";
  }
>;

/** What visitors read on the screens of the hall and on their phones. */
export function wordsAfter(setup: Setup, event: WordsEvent): void {
  switch (event.type) {
    case "CardSet":
      setup.cards = withEntry(setup.cards, event.card);
      return;
    case "CardRemoved":
      setup.cards = without(setup.cards, event.card);
      return;
    case "MessageSet":
      setup.messages = withEntry(setup.messages, event.message);
      return;
    case "MessageRemoved":
      setup.messages = without(setup.messages, event.message);
      return;
    case "QuestionSet":
      setup.questions = withEntry(setup.questions, event.question);
      return;
    case "QuestionRemoved":
      setup.questions = without(setup.questions, event.question);
      return;
    default:
      never(event);
  }
}
