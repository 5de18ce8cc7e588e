import { CategoryScale, Chart, LinearScale, LineController, LineElement, type Plugin, PointElement } from "chart.js";
import type { ChartDay } from "./days.ts";

/** Only the parts of Chart.js that this chart needs; the file is loaded by it alone. */
Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

export type DrawnDays = { readonly erase: () => void };

/** Draws each day's share with its interval, in the band of chance around the centre; in the page's direction. */
export function drawDays(canvas: HTMLCanvasElement, days: readonly ChartDay[], centre: number): DrawnDays {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const isFromRight = style.direction === "rtl";
  const colors = {
    usual: "--color-brand",
    high: "--color-brand",
    low: "--color-danger",
    grey: "--color-muted",
  } as const;
  const font = { family: style.fontFamily, size: 13 };
  const chart = new Chart(canvas, {
    type: "line",
    data: {
      labels: days.map((each) => each.label),
      datasets: [
        {
          data: days.map((each) => each.share),
          showLine: false,
          pointRadius: days.length > 120 ? 2 : 4,
          pointBackgroundColor: days.map((each) => token(colors[each.state])),
          pointBorderWidth: 0,
        },
      ],
    },
    options: {
      maintainAspectRatio: false,
      events: [],
      animation: false,
      scales: {
        x: {
          offset: true,
          reverse: isFromRight,
          ticks: { color: token("--color-ink"), font, maxTicksLimit: 8, maxRotation: 0 },
          grid: { display: false },
          border: { display: false },
        },
        y: {
          min: 0,
          max: 1,
          position: isFromRight ? "right" : "left",
          ticks: {
            color: token("--color-muted"),
            font,
            stepSize: 0.25,
            callback: (value) => `${Number(value) * 100}%`,
          },
          grid: { color: token("--color-line") },
          border: { display: false },
        },
      },
    },
    plugins: [
      bandAndWhiskers(days, centre, { band: token("--color-sand"), line: token("--color-muted"), colors, token }),
    ],
  });
  return { erase: () => chart.destroy() };
}

type Paint = {
  readonly band: string;
  readonly line: string;
  readonly colors: Readonly<Record<ChartDay["state"], string>>;
  readonly token: (name: string) => string;
};

function bandAndWhiskers(days: readonly ChartDay[], centre: number, paint: Paint): Plugin<"line"> {
  return {
    id: "whiskers",
    beforeDatasetsDraw: ({ ctx, scales, chartArea }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      const half = chartArea.width / Math.max(1, days.length) / 2;
      ctx.save();
      for (const [place, day] of days.entries()) {
        if (day.limits === null || day.interval === null) continue;
        const at = x.getPixelForValue(place);
        const [low, high] = day.limits;
        ctx.fillStyle = paint.band;
        ctx.globalAlpha = 0.55;
        ctx.fillRect(at - half, y.getPixelForValue(high), half * 2, y.getPixelForValue(low) - y.getPixelForValue(high));
        ctx.globalAlpha = 1;
        ctx.strokeStyle = paint.token(paint.colors[day.state]);
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.moveTo(at, y.getPixelForValue(day.interval[0]));
        ctx.lineTo(at, y.getPixelForValue(day.interval[1]));
        ctx.stroke();
      }
      ctx.strokeStyle = paint.line;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y.getPixelForValue(centre));
      ctx.lineTo(chartArea.right, y.getPixelForValue(centre));
      ctx.stroke();
      ctx.restore();
    },
  };
}
