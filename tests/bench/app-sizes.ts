import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { weighApp } from "../support/app-weight.ts";
import { type Figure, type Line, limitLine } from "./figure.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const pages = [
  { app: "display", page: "index.html", most: 40 },
  { app: "display", page: "phone.html", most: 30 },
  { app: "ask", page: "index.html", most: 30 },
  { app: "kiosk", page: "index.html", most: 60 },
  { app: "staff", page: "index.html", most: 120 },
] as const;

/** A word of Chart.js's own plugins, which packing keeps; whatever holds it is loaded when a chart is shown. */
const isCharts = (text: string) => text.includes("beforeDatasetsDraw");

/**
 * Kilobytes that a browser fetches for each page, packed, fonts left out: what its first screen needs, for staff with
 * the largest room that comes on top, charts left out.
 */
export const appSizes: Figure = {
  key: "g",
  measure: async () => pages.map(({ app, page, most }) => sizeLine(app, page, most)),
};

function sizeLine(app: string, page: string, most: number): Line {
  const folder = `${dist}${app}`;
  const { start, later } = weighApp(folder, page);
  const parts = [...later].filter(([file]) => !isCharts(readFileSync(`${folder}/${file}`, "utf8")));
  const room = app === "staff" ? Math.max(0, ...parts.map(([, bytes]) => bytes)) : 0;
  const rest = parts.reduce((sum, [, bytes]) => sum + bytes, 0) - room;
  const detail = `${(rest / 1000).toFixed(1)} kB more when needed`;
  return limitLine(`g  ${app}/${page}: scripts and styles, gzip`, (start + room) / 1000, most, "kB", detail);
}
