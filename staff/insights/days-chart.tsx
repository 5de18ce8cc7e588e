import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { DrawnPicture } from "../parts/drawn-picture.tsx";
import type { ChartDay } from "./days.ts";

type DaysChartProps = { readonly days: readonly ChartDay[]; readonly centre: number };

/** Returns the picture of days; the table beside it says the same. Give it language and period as its key. */
export function DaysChart({ days, centre }: DaysChartProps): JSX.Element {
  const draw = useCallback(
    async (canvas: HTMLCanvasElement) => {
      const { drawDays } = await import("./draw-days.ts");
      return drawDays(canvas, days, centre).erase;
    },
    [days, centre],
  );
  return <DrawnPicture draw={draw} kind="insights__days" />;
}
