import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { ChartDay } from "./days.ts";
import type { DrawnDays } from "./draw-days.ts";

type DaysChartProps = { readonly days: readonly ChartDay[]; readonly centre: number };

/** Returns the picture of days; the table beside it says the same. Give it language and period as its key. */
export function DaysChart({ days, centre }: DaysChartProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasFailed = useSignal(false);
  useEffect(() => {
    let drawn: DrawnDays | undefined;
    let isGone = false;
    const draw = async () => {
      const [{ drawDays }] = await Promise.all([import("./draw-days.ts"), document.fonts.ready]);
      if (!isGone && canvas.current) drawn = drawDays(canvas.current, days, centre);
    };
    draw().catch(() => {
      hasFailed.value = true;
    });
    return () => {
      isGone = true;
      drawn?.erase();
    };
  }, [days, centre, hasFailed]);
  if (hasFailed.value) return <Notice kind="warn">{t(overviewTexts).chartFailed}</Notice>;
  return (
    <div class="chart-card__picture insights__days" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
