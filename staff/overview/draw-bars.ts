import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
} from "chart.js";
import { inHouse } from "../../shared/ui/language.ts";
import type { Bars } from "./bars.ts";

/** Only the parts of Chart.js that a bar chart needs; this file is loaded by the charts alone. */
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export type DrawnBars = { readonly show: (bars: Bars) => void; readonly erase: () => void };

type BarChart = Chart<"bar", (number | null)[], string>;

/** Draws bars in the page's direction of reading, colours and motion, and returns how to change and to erase them. */
export function drawBars(canvas: HTMLCanvasElement, first: Bars): DrawnBars {
  const look = lookOf(canvas);
  let bars = first;
  const chart: BarChart = new Chart(canvas, {
    type: "bar",
    data: dataOf(first, look),
    options: optionsOf(first, look),
    plugins: [writesEnds(() => bars, look)],
  });
  return {
    show: (next) => {
      if (JSON.stringify(next) === JSON.stringify(bars)) return;
      bars = next;
      chart.data = dataOf(next, look);
      chart.update();
    },
    erase: () => chart.destroy(),
  };
}

type Look = {
  readonly token: (name: string) => string;
  readonly font: { readonly family: string; readonly size: number };
  readonly isFromRight: boolean;
  readonly motionMs: number;
};

function lookOf(canvas: HTMLCanvasElement): Look {
  const style = getComputedStyle(canvas);
  return {
    token: (name) => style.getPropertyValue(name).trim(),
    font: { family: style.fontFamily, size: 13 },
    isFromRight: style.direction === "rtl",
    motionMs: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
  };
}

function dataOf(bars: Bars, { token }: Look): BarChart["data"] {
  return {
    labels: bars.labels.map(inHouse),
    datasets: bars.series.map(({ name, color, values }, order) => ({
      label: name,
      data: [...values],
      order,
      backgroundColor: token(color),
      borderRadius: 5,
      borderSkipped: false,
      // Series lie over each other: the median is a part of what nine in ten had.
      grouped: false,
      maxBarThickness: 28,
    })),
  };
}

function optionsOf({ direction }: Bars, look: Look): ChartConfiguration<"bar">["options"] & object {
  const { token, font, isFromRight, motionMs } = look;
  const isLying = direction === "lying";
  const words = { ticks: { color: token("--color-ink"), font }, grid: { display: false }, border: { display: false } };
  const numbers = {
    beginAtZero: true,
    grace: "12%",
    ticks: {
      color: token("--color-muted"),
      font,
      precision: 0,
      maxTicksLimit: 5,
      display: !isLying,
      callback: inHouse,
    },
    grid: { color: token("--color-line"), display: !isLying },
    border: { display: false },
  } as const;
  return {
    indexAxis: isLying ? "y" : "x",
    maintainAspectRatio: false,
    events: [],
    animation: motionMs === 0 ? false : { duration: motionMs },
    // Room for the words at the ends of lying bars.
    layout: { padding: isLying ? { [isFromRight ? "left" : "right"]: 72 } : { top: 18 } },
    scales: {
      x: { ...(isLying ? numbers : words), reverse: isFromRight },
      y: { ...(isLying ? words : numbers), position: isFromRight ? "right" : "left" },
    },
  };
}

/** Writes each label's figure at the end of its longest bar, where Chart.js alone would ask for a pointer. */
function writesEnds(bars: () => Bars, { token, font, isFromRight }: Look): Plugin<"bar"> {
  return {
    id: "ends",
    afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
      const { direction, ends, series } = bars();
      const isLying = direction === "lying";
      const numbers = isLying ? scales["x"] : scales["y"];
      const words = isLying ? scales["y"] : scales["x"];
      if (numbers === undefined || words === undefined) return;
      ctx.save();
      ctx.font = `600 ${font.size}px ${font.family}`;
      ctx.fillStyle = token("--color-muted");
      ctx.textBaseline = isLying ? "middle" : "bottom";
      ctx.textAlign = isLying ? (isFromRight ? "right" : "left") : "center";
      for (const [place, text] of ends.map(inHouse).entries()) {
        const longest = Math.max(0, ...series.map((each) => each.values[place] ?? 0));
        const along = words.getPixelForValue(place);
        const end = numbers.getPixelForValue(longest);
        if (isLying) ctx.fillText(text, end + (isFromRight ? -8 : 8), along);
        else ctx.fillText(text, along, Math.max(end - 3, chartArea.top));
      }
      ctx.restore();
    },
  };
}
