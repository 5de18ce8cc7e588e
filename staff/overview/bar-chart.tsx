import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { Bars } from "./bars.ts";
import type { DrawnBars } from "./draw-bars.ts";

/**
 * Returns the picture of bars; a table beside it says the same to readers. The library that draws them is fetched with
 * the first one. It takes the page's direction once: give it the language as its key.
 */
export function BarChart({ bars }: { readonly bars: Bars }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<DrawnBars | undefined>(undefined);
  const newest = useRef(bars);
  const hasFailed = useSignal(false);

  useEffect(() => {
    newest.current = bars;
    drawn.current?.show(bars);
  });
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const [{ drawBars }] = await Promise.all([import("./draw-bars.ts"), document.fonts.ready]);
      if (!isGone && canvas.current) drawn.current = drawBars(canvas.current, newest.current);
    };
    draw().catch(() => {
      hasFailed.value = true;
    });
    return () => {
      isGone = true;
      drawn.current?.erase();
      drawn.current = undefined;
    };
  }, [hasFailed]);

  if (hasFailed.value) return <Notice kind="warn">{t(overviewTexts).chartFailed}</Notice>;
  return (
    <div class="chart-card__picture" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
