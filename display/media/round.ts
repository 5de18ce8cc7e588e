import type { WallMedium } from "../../shared/views/wall.ts";

/** Returns the one after it in the round, the first behind the last; where it left the round meanwhile, the first. */
export function after(round: readonly WallMedium[], last: string | undefined): WallMedium | undefined {
  return round[(round.findIndex(({ id }) => id === last) + 1) % Math.max(1, round.length)];
}

/** Returns the one that was shown, where it is in the round still, else the next. */
export function stillOrNext(round: readonly WallMedium[], last: string | undefined): WallMedium | undefined {
  return round.find(({ id }) => id === last) ?? after(round, last);
}

/** V29: what this wall can show: nothing that failed a moment ago, and no film where little motion is asked for. */
export function showable(
  round: readonly WallMedium[],
  { failed, isStill }: { readonly failed: ReadonlySet<string>; readonly isStill: boolean },
): readonly WallMedium[] {
  return round.filter(({ content }) => !failed.has(content.sha256) && !(isStill && isFilm(content)));
}

/** A film runs to its end, a picture stays for its time. */
export function isFilm({ kind }: WallMedium["content"]): boolean {
  return kind === "mp4" || kind === "webm";
}
