import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import "./qr-code.css";

/** White modules around the code, as readers of QR codes expect (ISO/IEC 18004: four). */
const quietModules = 4;

type Drawn = { readonly text: string; readonly size: number; readonly path: string };

/** Ticket and paper show the same code at once: it is drawn once for both, and forgotten with them. */
const underWay = new Map<string, Promise<Drawn>>();

function draw(text: string): Promise<Drawn> {
  const drawing = underWay.get(text) ?? drawAnew(text).finally(() => underWay.delete(text));
  underWay.set(text, drawing);
  return drawing;
}

/** What draws is fetched with the first code: few screens have one. */
async function drawAnew(text: string): Promise<Drawn> {
  const [{ encode }] = await Promise.all([import("uqr"), atLeisure()]);
  const { data, size } = encode(text, { ecc: "M", border: quietModules });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) path += `M${x} ${y}h1v1h-1z`;
  }
  return { text, size, path };
}

/** Resolves when the screen has been painted and the browser has nothing better to do, in half a second at the latest. */
function atLeisure(): Promise<void> {
  return new Promise((go) => {
    // Safari has no such callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => go(), { timeout: 500 });
    else setTimeout(go, 50);
  });
}

/**
 * Returns a text as a QR code, dark on white in every theme: cameras need it so. Its place is kept, and it is drawn once the
 * screen around it was shown: on a small panel that takes 50 ms, and a ticket's number shall not wait for it.
 */
export function QrCode({ text }: { readonly text: string }): JSX.Element {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    // Without its part, which a kiosk has on its disk, the place stays empty: the number is what counts.
    draw(text).then(setDrawn, () => undefined);
  }, [text]);
  const { size, path } = drawn?.text === text ? drawn : { size: 1, path: "" };
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
