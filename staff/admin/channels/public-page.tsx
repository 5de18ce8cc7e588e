import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Card } from "../../../shared/ui/card.tsx";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { QrCode } from "../../../shared/ui/qr-code.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import "./public-page.css";

/** Returns the way to the public page as a code to print or copy, and whether it gives numbers from afar (R9, R16). */
export function PublicPage({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).publicPage;
  const send = useSend(link);
  const isOn = setup.channels.some((each) => each.id === "website" && each.isOn);
  const address = new URL(`/ask/?office=${office}`, location.origin).href;
  const set = async (givesRemoteTickets: boolean): Promise<void> => {
    const sent = await send(office, { type: "SetRemoteTickets", givesRemoteTickets });
    showToast({ text: sent.status === "accepted" ? t(adminTexts).saved : t(adminTexts).unreachable });
  };
  return (
    <Card class="public-page">
      <div class="public-page__words">
        <h2>{texts.title}</h2>
        <p>{texts.hint}</p>
        {isOn ? (
          <a href={address} target="_blank" rel="noreferrer">
            <bdi>{address}</bdi>
          </a>
        ) : (
          <Notice kind="info">{texts.off}</Notice>
        )}
        <Checkbox
          label={texts.tickets}
          checked={setup.givesRemoteTickets}
          disabled={!isOn}
          onChange={(gives) => void set(gives)}
        />
        <p class="ui-field__hint">{texts.ticketsHint}</p>
      </div>
      {isOn && (
        <div class="public-page__code">
          <QrCode text={address} />
        </div>
      )}
    </Card>
  );
}
