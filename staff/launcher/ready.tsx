import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { ArrowNextIcon, ExternalLinkIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { PeopleIcon } from "../../shared/ui/service-icons.tsx";
import { KioskIcon, MonitorIcon } from "../../shared/ui/state-icons.tsx";
import type { Trouble } from "../admin/outcome.ts";
import { TroubleNotice } from "../admin/parts/trouble-notice.tsx";
import { openPaired } from "./open-paired.ts";
import { toHome } from "./stage.ts";
import "./ready.css";

/** Returns what is left to do when the first office stands. */
export function Ready({ office }: { readonly office: OfficeId }): JSX.Element {
  const texts = t(launcherTexts);
  const [busy, setBusy] = useState<"kiosk" | "display" | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const open = async (kind: "kiosk" | "display"): Promise<void> => {
    if (busy !== undefined) return;
    setBusy(kind);
    setTrouble(await openPaired(office, kind));
    setBusy(undefined);
  };
  const usersPage = `/staff/?office=${encodeURIComponent(office)}#/admin/users`;
  return (
    <div class="ready">
      <ul class="ready__deeds">
        <li>
          <a class="ready__deed" href={usersPage}>
            <Deed icon={PeopleIcon} title={texts.addUsers} hint={texts.addUsersHint} after={ArrowNextIcon} />
          </a>
        </li>
        <li>
          <button
            type="button"
            class="ready__deed"
            aria-busy={busy === "kiosk" || undefined}
            onClick={() => void open("kiosk")}
          >
            <Deed icon={KioskIcon} title={texts.openKiosk} hint={texts.openKioskHint} after={ExternalLinkIcon} />
          </button>
        </li>
        <li>
          <button
            type="button"
            class="ready__deed"
            aria-busy={busy === "display" || undefined}
            onClick={() => void open("display")}
          >
            <Deed icon={MonitorIcon} title={texts.openDisplay} hint={texts.openDisplayHint} after={ExternalLinkIcon} />
          </button>
        </li>
      </ul>
      <TroubleNotice trouble={trouble} />
      <Button kind="quiet" onPress={toHome}>
        {texts.toStart}
      </Button>
    </div>
  );
}

type DeedProps = {
  readonly icon: Icon;
  readonly title: Drawn;
  readonly hint: Drawn;
  readonly after: Icon;
};

function Deed({ icon: Picture, title, hint, after: After }: DeedProps): JSX.Element {
  return (
    <>
      <span class="ready__picture">
        <Picture size={28} />
      </span>
      <span class="ready__words">
        <span class="ready__title">{title}</span>
        <span class="ready__hint">{hint}</span>
      </span>
      <After size={20} />
    </>
  );
}
