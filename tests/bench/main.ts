import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { appSizes } from "./app-sizes.ts";
import { boardLatency } from "./board-latency.ts";
import { caseSearch } from "./case-search.ts";
import { checkIns } from "./check-ins.ts";
import { dayLoad } from "./day-load.ts";
import { fanOut } from "./fan-out.ts";
import { type Figure, type Line, tableOf } from "./figure.ts";
import { firstPaint } from "./first-paint.ts";
import { forecastCost } from "./forecast-cost.ts";
import { kioskKeeps } from "./kiosk-keeps.ts";
import { kioskTouch } from "./kiosk-touch.ts";
import { memory } from "./memory.ts";
import { officeYears } from "./office-years.ts";
import { redisHubs } from "./redis-hubs.ts";
import { startTime } from "./start-time.ts";
import { ticketCost } from "./ticket-cost.ts";
import { endWorkers } from "./workers.ts";

const figures: readonly Figure[] = [
  boardLatency,
  checkIns,
  fanOut,
  ticketCost,
  dayLoad,
  memory,
  appSizes,
  startTime,
  redisHubs,
  forecastCost,
  officeYears,
  kioskTouch,
  kioskKeeps,
  firstPaint,
  caseSearch,
];

const usage = `npm run bench -- [--only ${figures.map(({ key }) => key).join(",")}] [--quick]

Speed and cost against a bare server of the same stack, in one run: the median of three rounds, bare and ours in turn.
  --only a,b   only these figures
  --quick      short rounds, to see that it works`;

process.exitCode = await bench(process.argv.slice(2));

/** Returns the exit code: 1 when a figure is missed or could not be measured, 2 when the options make no sense. */
async function bench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === undefined) {
    console.error(usage);
    return 2;
  }
  const { chosen, isQuick } = options;
  sayLoad("before");
  const lines: Line[] = [];
  const failed: string[] = [];
  for (const { key, measure } of chosen) {
    try {
      const measured = await measure({ rounds: isQuick ? 1 : 3, isQuick });
      lines.push(...measured);
      for (const { figure, measured: value, detail } of measured) console.error(`${figure}: ${value} (${detail})`);
    } catch (error) {
      failed.push(key);
      console.error(
        `${key}: could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  }
  endWorkers();
  sayLoad("after");
  for (const row of tableOf(lines)) console.log(row);
  const missed = lines.filter((line) => line.isReached === false);
  for (const { figure, measured, atLeast } of missed) console.error(`✗ ${figure}: ${measured}, wanted ${atLeast}`);
  return missed.length + failed.length === 0 ? 0 : 1;
}

/** Figures of a busy machine say little: the load stands beside them. */
function sayLoad(when: string): void {
  console.log(
    `load of the machine ${when}: ${loadavg()
      .map((each) => each.toFixed(2))
      .join(" ")}`,
  );
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: "string" }, quick: { type: "boolean" } },
    });
    const keys = values.only?.split(",").map((key) => key.trim());
    const isKnown = (keys ?? []).every((key) => figures.some((figure) => figure.key === key));
    if (!isKnown) return undefined;
    return { chosen: figures.filter(({ key }) => keys?.includes(key) ?? true), isQuick: values.quick === true };
  } catch {
    return undefined;
  }
}
