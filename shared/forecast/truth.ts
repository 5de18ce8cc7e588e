import { judge } from "./accuracy.ts";
import { type Estimate, longestMinutes, ownAfter } from "./estimate.ts";
import { type Floor, memoryOf, rememberError } from "./floor.ts";
import { type Learning, learningOf } from "./learning.ts";
import { learnStep, lessSure } from "./least-squares.ts";
import { learnResidual } from "./levels.ts";

/** Learns from one visit: what was said when it began to wait, and how many minutes it waited. In place. */
export function learnTruth(
  { learning, floor }: { readonly learning: Learning; readonly floor: Floor },
  told: Estimate & { readonly service: string },
  waitMinutes: number,
): void {
  const { features, logPoint, added, bucket, low, high, point } = told;
  const wait = Math.min(waitMinutes, longestMinutes);
  const service = learningOf(learning, told.service);
  const residual = Math.log1p(wait) - logPoint;
  judge(service.accuracy, wait - point, wait <= high);
  learnResidual(service.levels, bucket, { residual: residual - added, isBelow: wait < low, isAbove: wait > high });
  rememberError(memoryOf(floor, told.service), residual);
  // With a counter free the wait is the way to it: that says nothing about queues.
  if (!bucket.startsWith("now")) {
    const noise = noiseOf(features);
    learnStep(learning.whole.model, features, Math.log1p(wait), noise);
    learnStep(service.model, features, Math.log1p(wait), noise);
  }
  learning.whole.visits += 1;
  service.visits += 1;
  if (service.visits === ownAfter) service.model = lessSure(learning.whole.model);
}

/** A wait is a sum of services: in logarithms a short one is known less well than a long one, by 1 / (1 + minutes). */
function noiseOf(features: readonly number[]): number {
  return Math.min(2, 4 / (1 + Math.expm1(features[1] ?? 0)));
}
