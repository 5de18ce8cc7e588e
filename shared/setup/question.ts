import type { Localized, ServiceId } from "../office/ids.ts";

export type QuestionId = string;

/** What visitors often ask about a service, and the answer (R17). */
export type Question = {
  readonly id: QuestionId;
  /** Without it the question is about every service. */
  readonly service?: ServiceId;
  readonly question: Localized;
  readonly answer: Localized;
};

/** An office has at most so many: a list that nobody reads to its end answers nobody. */
export const mostQuestions = 60;
