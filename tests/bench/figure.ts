import type { Effort } from "./process-figures.ts";
import { clientShare } from "./process-figures.ts";

/** One line of the table. */
export type Line = {
  readonly figure: string;
  /** Absolute numbers, bare and ours. */
  readonly detail: string;
  readonly measured: string;
  readonly atLeast: string;
  /** Undefined: shown for orientation only. */
  readonly isReached: boolean | undefined;
  readonly clientShare: string;
};

/** How long and how often to measure. */
type Pace = { readonly rounds: number; readonly isQuick: boolean };

export type Figure = {
  /** What `--only` names it by. */
  readonly key: string;
  readonly measure: (how: Pace) => Promise<readonly Line[]>;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Nearest-rank quantile of a sorted list; NaN when it is empty. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** Bare and ours in turn, so that whatever else the machine does meets both. */
export async function alternate<Result>(
  rounds: number,
  bare: () => Promise<Result>,
  ours: () => Promise<Result>,
): Promise<{ readonly bare: readonly Result[]; readonly ours: readonly Result[] }> {
  const results = { bare: [] as Result[], ours: [] as Result[] };
  for (let round = 0; round < rounds; round += 1) {
    results.bare.push(await bare());
    results.ours.push(await ours());
  }
  return results;
}

type Compared = {
  readonly figure: string;
  readonly unit: string;
  readonly bare: readonly number[];
  readonly ours: readonly number[];
  readonly efforts: readonly Effort[];
};

const show = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** A rate that may not fall below a share of the bare server's. */
export function shareLine({ figure, unit, bare, ours, efforts }: Compared, leastShare: number): Line {
  const share = median(ours) / median(bare);
  return {
    figure,
    detail: `bare ${show(median(bare))}, ours ${show(median(ours))} ${unit}`,
    measured: `${(100 * share).toFixed(0)} %`,
    atLeast: `≥ ${100 * leastShare} %`,
    isReached: share >= leastShare,
    clientShare: clientShare(efforts),
  };
}

/** A cost that may not rise above a multiple of the bare one. */
export function multipleLine({ figure, unit, bare, ours, efforts }: Compared, mostTimes: number, base = "bare"): Line {
  const times = median(ours) / median(bare);
  return {
    figure,
    detail: `${base} ${show(median(bare))}, ours ${show(median(ours))} ${unit}`,
    measured: `${times.toFixed(2)}×`,
    atLeast: `≤ ${mostTimes.toFixed(1)}×`,
    isReached: times <= mostTimes,
    clientShare: efforts.length === 0 ? "" : clientShare(efforts),
  };
}

/** A value of ours that may not exceed a limit. */
export function limitLine(figure: string, value: number, most: number, unit: string, detail = ""): Line {
  return {
    figure,
    detail,
    measured: `${show(value)} ${unit}`,
    atLeast: `≤ ${most} ${unit}`,
    isReached: value <= most,
    clientShare: "",
  };
}

/** The same, without a verdict. */
export function forOrientation(line: Line): Line {
  return { ...line, atLeast: "", isReached: undefined };
}

/** The table as lines of text. */
export function tableOf(lines: readonly Line[]): readonly string[] {
  const rows = [
    ["figure", "measured", "at least", "verdict", "in numbers (median)", "client's CPU"],
    ...lines.map(({ figure, measured, atLeast, isReached, detail, clientShare: share }) => [
      figure,
      measured,
      atLeast,
      isReached === undefined ? "" : isReached ? "reached" : "MISSED",
      detail,
      share,
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
}
