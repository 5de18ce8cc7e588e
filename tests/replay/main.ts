import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { TableFault } from "./csv.ts";
import { describeForecasts } from "./forecast-report.ts";
import { planSites } from "./hall-plan.ts";
import { type OpenCounters, readOpenCounters, unknownCounters } from "./open-counters.ts";
import { type Mode, type Played, play } from "./play.ts";
import { brokenPromises, describePlay, describeTrace, describeWaits } from "./report.ts";
import { readTrace } from "./trace.ts";

const usage = `npm run replay -- FILE.csv [--faithful | --counterfactual] [--sqlite]

Plays a trace (visit_id,site,service,priority,arrival,call,start,end,server,outcome; local time, cells may be empty)
through the hub on a virtual clock. Beside FILE.csv, FILE-counters.csv may tell the open counters
(service,date,minute_of_day,open_counters).
  --faithful        the recorded calls at the recorded times; out of our order with the reason "recorded"
  --counterfactual  our rule chooses; the recorded arrivals, counters and lengths of service; everybody is served
  --sqlite          keep the books in the embedded store, on the disk, instead of in memory
Without a choice both are played.`;

/** The sentence is for whoever typed the command. */
class UsageFault extends Error {
  override readonly name = "UsageFault";
}

try {
  process.exitCode = await replay(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TableFault || error instanceof UsageFault)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Returns the exit code: 1 when a promise of the rules did not hold. */
async function replay(args: readonly string[]): Promise<number> {
  const { file, modes, store } = readArguments(args);
  const path = findFile(file);
  const trace = readTrace(basename(path), readFileSync(path, "utf8"));
  const sites = planSites(trace, countersBeside(path));
  for (const line of describeTrace(basename(path), trace, sites)) console.log(line);
  const played: Played[] = [];
  for (const mode of modes) {
    const one = await play(sites, mode, store);
    played.push(one);
    for (const line of [...describePlay(one), ...describeForecasts(one.forecasts)]) console.log(line);
  }
  for (const line of describeWaits(sites, played)) console.log(line);
  const broken = played.flatMap((each) => brokenPromises(trace, each));
  for (const sentence of broken) console.error(`✗ ${sentence}`);
  return broken.length === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  const options = {
    faithful: { type: "boolean" },
    counterfactual: { type: "boolean" },
    both: { type: "boolean" },
    sqlite: { type: "boolean" },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
  const { positionals, values } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageFault(usage);
  const isBoth = values.both === true || values.faithful === values.counterfactual;
  const modes: readonly Mode[] = isBoth
    ? ["faithful", "counterfactual"]
    : [values.faithful ? "faithful" : "counterfactual"];
  return { file, modes, store: values.sqlite ? ("sqlite" as const) : ("memory" as const) };
}

/** Relative to the project, or to where npm was called. */
function findFile(file: string): string {
  const places = [resolve(file), resolve(process.env["INIT_CWD"] ?? ".", file)];
  const found = places.find((path) => existsSync(path));
  if (found === undefined) throw new UsageFault(`There is no file ${file}.`);
  return found;
}

function countersBeside(path: string): OpenCounters {
  const beside = path.replace(/(\.csv)?$/i, "-counters.csv");
  return existsSync(beside) ? readOpenCounters(basename(beside), readFileSync(beside, "utf8")) : unknownCounters;
}
