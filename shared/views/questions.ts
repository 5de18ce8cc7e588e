import type { Localized, ServiceId } from "../office/ids.ts";
import type { Question, QuestionId } from "../setup/question.ts";
import type { Setup } from "../setup/setup.ts";

/** What visitors may want to know before they are served (R17): per service what to bring, and what is often asked. */
export type QuestionsView = { readonly services: readonly ServiceQuestions[] };
export type ServiceQuestions = {
  readonly service: ServiceId;
  readonly name: Localized;
  /** What a request for this service brings along; the required ones first. */
  readonly papers: readonly { readonly name: Localized; readonly isRequired: boolean }[];
  /** Those of the service, then those of all. */
  readonly questions: readonly {
    readonly id: QuestionId;
    readonly question: Localized;
    readonly answer: Localized;
  }[];
};

/** `only`: of this service alone, for whoever holds its ticket. */
export function questionsView(setup: Setup, only?: ServiceId): QuestionsView {
  const services = setup.services.filter(({ id }) => only === undefined || id === only);
  return {
    services: services.map(({ id, name }) => ({
      service: id,
      name,
      papers: papersOf(setup, id),
      questions: questionsOf(setup, id).map((each) => ({
        id: each.id,
        question: each.question,
        answer: each.answer,
      })),
    })),
  };
}

/** What a request for this service brings along; the required ones first. */
export function papersOf({ casework }: Setup, service: ServiceId): ServiceQuestions["papers"] {
  return [...(casework.checklists[service] ?? [])]
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .map(({ name, isRequired }) => ({ name, isRequired }));
}

/** Whether there is anything to tell about the service. */
export function hasQuestions(setup: Setup, service: ServiceId): boolean {
  return (setup.casework.checklists[service] ?? []).length > 0 || questionsOf(setup, service).length > 0;
}

function questionsOf({ questions }: Setup, service: ServiceId): readonly Question[] {
  return [
    ...questions.filter((each) => each.service === service),
    ...questions.filter((each) => each.service === undefined),
  ];
}
