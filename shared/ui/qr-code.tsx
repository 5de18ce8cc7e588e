import type { JSX } from "preact";
import { encode } from "uqr";
import "./qr-code.css";

/** White modules around the code, as readers of QR codes expect (ISO/IEC 18004: four). */
const quietModules = 4;

/** Returns a text as a QR code, dark on white in every theme: cameras need it so. */
export function QrCode({ text }: { readonly text: string }): JSX.Element {
  const { data, size } = encode(text, { ecc: "M", border: quietModules });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) path += `M${x} ${y}h1v1h-1z`;
  }
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
