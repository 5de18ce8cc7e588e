import type { ServiceId } from "../office/ids.ts";
import type { Accuracy } from "./accuracy.ts";
import { type LeastSquares, startLeastSquares } from "./least-squares.ts";
import type { Levels } from "./levels.ts";
import type { ServiceTimes } from "./service-times.ts";

/** What an office has learned about waiting: plain JSON of bounded size, carried over days, recomputable from its day books. */
export type Learning = {
  /** Over all services: what a service begins with that has few visits of its own. */
  readonly whole: Weights;
  readonly services: Record<ServiceId, ServiceLearning>;
  /** Calls, and how many of them nobody answered. Both fade, so their ratio follows the office. */
  calls: number;
  noShows: number;
};

type Weights = { visits: number; model: LeastSquares };

export type ServiceLearning = Weights & {
  readonly times: ServiceTimes;
  readonly levels: Levels;
  readonly accuracy: Accuracy;
};

/** What a forecast is made from: see `featuresOf`. */
const featureCount = 12;

/** Before anything is learned: the middle of the roll-out as it is (F4). */
const firstWeights = Array.from({ length: featureCount }, (_, place) => (place === 1 ? 1 : 0));

/** An office that has seen nobody yet: one call in twenty is expected to stay unanswered. */
export function newLearning(): Learning {
  return { whole: newWeights(), services: {}, calls: 20, noShows: 1 };
}

function newWeights(): Weights {
  return { visits: 0, model: startLeastSquares(firstWeights) };
}

/** The learning of a service, made when it is first met. */
export function learningOf({ services }: Learning, service: ServiceId): ServiceLearning {
  const found = Object.hasOwn(services, service) ? services[service] : undefined;
  if (found) return found;
  const accuracy: Accuracy = { visits: 0, weight: 0, errorMinutes: 0, within: 0 };
  const made: ServiceLearning = { ...newWeights(), times: [], levels: {}, accuracy };
  services[service] = made;
  return made;
}
