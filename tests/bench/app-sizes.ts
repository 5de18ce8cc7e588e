import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Figure, type Line, limitLine } from "./figure.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const apps = [
  { app: "display", most: 40 },
  { app: "kiosk", most: 60 },
  { app: "staff", most: 120 },
] as const;

/** A word of Chart.js's own plugins, which packing keeps; whatever holds it is loaded when a chart is shown. */
const isCharts = (text: string) => text.includes("beforeDatasetsDraw");

/** Kilobytes that a browser fetches for each app, packed: all its scripts and styles, charts and fonts left out. */
export const appSizes: Figure = {
  key: "g",
  measure: async () => apps.map(({ app, most }) => sizeLine(app, most)),
};

function sizeLine(app: string, most: number): Line {
  const files = globSync("assets/*.{js,css}", { cwd: `${dist}${app}` }).map((name) => {
    const text = readFileSync(`${dist}${app}/${name}`, "utf8");
    return { name, packed: gzipSync(text).length / 1000, isCharts: isCharts(text) };
  });
  if (files.length === 0) throw new Error(`dist/${app} is not built: npm run build makes it.`);
  const sum = (of: typeof files) => of.reduce((total, { packed }) => total + packed, 0);
  const charts = sum(files.filter((file) => file.isCharts));
  const detail = `${files.length} files${charts > 0 ? `, charts ${charts.toFixed(1)} kB more` : ""}`;
  return limitLine(
    `g  ${app}: scripts and styles, gzip`,
    sum(files.filter((file) => !file.isCharts)),
    most,
    "kB",
    detail,
  );
}
