/** Weights of a linear forecast and how sure they are (the inverse of the features' covariance), row by row. */
export type LeastSquares = { weights: number[]; spread: number[] };

const forgetting = 0.9995;
/** How far the first weights may be from the truth: a little, because the roll-out knows much. */
const firstSpread = 0.005;
/** Features that never change let the spread grow by 1/λ with every visit: above this it stays as it is. */
const mostSpread = 50;
/** A single visit pulls by no more than this (in units of log(1 + minutes)): a forgotten ticket must not turn the forecast. */
const mostError = 1.5;

/** A forecast that begins with these weights and holds to them until visits say otherwise. */
export function startLeastSquares(weights: readonly number[]): LeastSquares {
  const n = weights.length;
  return {
    weights: [...weights],
    spread: Array.from({ length: n * n }, (_, place) => (place % (n + 1) === 0 ? firstSpread : 0)),
  };
}

/** Σ weight · feature. */
export function predict({ weights }: LeastSquares, features: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (features[place] ?? 0), 0);
}

/**
 * One step of recursive least squares with forgetting λ = 0.9995 (Haykin, Adaptive Filter Theory, ch. 10), the truth
 * known up to the variance `noise`: k = Px / (λ·noise + xᵀPx), w += k·e, P = (P − k·xᵀP) / λ. In place. What is not a
 * number changes nothing.
 */
export function learnStep(model: LeastSquares, features: readonly number[], target: number, noise: number): void {
  const n = features.length;
  if (n !== model.weights.length || !Number.isFinite(target) || !features.every(Number.isFinite)) return;
  const { spread } = model;
  const gains = features.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < n; column += 1) sum += (spread[row * n + column] ?? 0) * (features[column] ?? 0);
    return sum;
  });
  const certainty = forgetting * noise + gains.reduce((sum, gain, place) => sum + gain * (features[place] ?? 0), 0);
  const error = Math.min(Math.max(target - predict(model, features), -mostError), mostError);
  let trace = 0;
  for (let place = 0; place < n; place += 1) trace += spread[place * (n + 1)] ?? 0;
  const growth = trace > mostSpread ? 1 : 1 / forgetting;
  for (let row = 0; row < n; row += 1) {
    model.weights[row] = (model.weights[row] ?? 0) + ((gains[row] ?? 0) / certainty) * error;
    for (let column = 0; column <= row; column += 1) {
      const before = spread[row * n + column] ?? 0;
      const after = (before - ((gains[row] ?? 0) * (gains[column] ?? 0)) / certainty) * growth;
      // The same number on both sides of the diagonal: rounding would tear them apart over years.
      spread[row * n + column] = after;
      spread[column * n + row] = after;
    }
  }
}

/** The same weights, less sure of them: what a service begins with that was served by the whole office's so far. */
export function lessSure({ weights, spread }: LeastSquares): LeastSquares {
  return { weights: [...weights], spread: spread.map((each) => each * 3) };
}
