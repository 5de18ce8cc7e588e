/** `npm run check` is to answer while one waits: it tries a tenth of the histories that the whole run tries. */
const isQuick = process.env["DAWR_QUICK"] === "1";

/** How many runs of a property are tried: all of them in the whole run, by default a tenth in the quick one. */
export function runsOf(whole: number, quick: number = Math.ceil(whole / 10)): number {
  return isQuick ? quick : whole;
}
