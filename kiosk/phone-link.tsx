import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { t } from "../shared/ui/language.ts";
import { QrCode } from "../shared/ui/qr-code.tsx";
import "./phone-link.css";

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
