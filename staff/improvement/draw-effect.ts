import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from "chart.js";

/** Only the parts of Chart.js that this chart needs; the file is loaded by it alone. */
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** One side of the comparison; shares 0 … 1, null where too few were asked. */
export type EffectBar = {
  readonly name: string;
  readonly share: number | null;
  readonly interval: readonly [number, number] | null;
};

/** Draws before and after as bars with their intervals as whiskers, in the page's direction; returns how to erase it. */
export function drawEffect(canvas: HTMLCanvasElement, bars: readonly EffectBar[]): () => void {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const isFromRight = style.direction === "rtl";
  const font = { family: style.fontFamily, size: 13 };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: bars.map(({ name }) => name),
      datasets: [
        {
          data: bars.map(({ share }) => share),
          backgroundColor: bars.map((_, place) => token(place === 0 ? "--color-sand" : "--color-brand")),
          borderRadius: 5,
          maxBarThickness: 28,
        },
      ],
    },
    options: {
      indexAxis: "y",
      maintainAspectRatio: false,
      events: [],
      animation: false,
      scales: {
        x: {
          min: 0,
          max: 1,
          reverse: isFromRight,
          ticks: {
            color: token("--color-muted"),
            font,
            stepSize: 0.25,
            callback: (value) => `${Number(value) * 100}%`,
          },
          grid: { color: token("--color-line") },
          border: { display: false },
        },
        y: {
          position: isFromRight ? "right" : "left",
          ticks: { color: token("--color-ink"), font },
          grid: { display: false },
          border: { display: false },
        },
      },
    },
    plugins: [whiskers(bars, token("--color-ink"))],
  });
  return () => chart.destroy();
}

/** Half of a whisker's end, in pixels. */
const endPx = 6;

function whiskers(bars: readonly EffectBar[], color: string): Plugin<"bar"> {
  return {
    id: "whiskers",
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.strokeStyle = color;
      ctx.lineWidth = 2;
      for (const [place, { interval }] of bars.entries()) {
        if (interval === null) continue;
        const at = y.getPixelForValue(place);
        const [low, high] = interval.map((end) => x.getPixelForValue(end));
        if (low === undefined || high === undefined) continue;
        ctx.beginPath();
        ctx.moveTo(low, at);
        ctx.lineTo(high, at);
        for (const end of [low, high]) {
          ctx.moveTo(end, at - endPx);
          ctx.lineTo(end, at + endPx);
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
