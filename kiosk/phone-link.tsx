import type { JSX } from "preact";
import { encode } from "uqr";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { t } from "../shared/ui/language.ts";
import "./phone-link.css";

/** White modules around the code, as readers of QR codes expect (ISO/IEC 18004: four). */
const quietModules = 4;

/**
 * Returns the address that a visitor's phone can open, or undefined: a kiosk that found its hub on its own machine
 * cannot tell a phone where that is, unless the hub knows its public address.
 */
export function phoneAddress(link: string | undefined, page: string): string | undefined {
  if (link === undefined) return undefined;
  const address = new URL(link, page);
  const isOwnMachine = /^(?:localhost|127\.|\[::1\])/u.test(address.hostname);
  return isOwnMachine ? undefined : address.href;
}

/** Returns the code that leads to the ticket's page, dark on white in every theme: cameras need it so. */
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

/** Returns the part of the slip that invites the visitor's own phone. */
export function PhoneLink({ address }: { readonly address: string }): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <div class="slip__phone">
      <QrCode text={address} />
      <p>
        <strong>{texts.followByPhone}</strong>
        <span>{texts.followByPhoneHint}</span>
      </p>
    </div>
  );
}
