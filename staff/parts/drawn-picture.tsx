import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";

/** Draws a picture and resolves to how to erase it; fetches the library that draws first. */
export type Draw = (canvas: HTMLCanvasElement) => Promise<() => void>;

/**
 * Returns a picture that is drawn anew when `draw` is another function; a table beside it says the same to readers. It
 * takes the page's direction once: give it the language as its key.
 */
export function DrawnPicture({ draw, kind }: { readonly draw: Draw; readonly kind: string }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasFailed = useSignal(false);
  useEffect(() => {
    let erase: (() => void) | undefined;
    let isGone = false;
    const begin = async () => {
      await document.fonts.ready;
      if (isGone || canvas.current === null) return;
      erase = await draw(canvas.current);
      if (isGone) erase();
    };
    begin().catch(() => {
      hasFailed.value = true;
    });
    return () => {
      isGone = true;
      erase?.();
    };
  }, [draw, hasFailed]);
  if (hasFailed.value) return <Notice kind="warn">{t(overviewTexts).chartFailed}</Notice>;
  return (
    <div class={`chart-card__picture ${kind}`} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
