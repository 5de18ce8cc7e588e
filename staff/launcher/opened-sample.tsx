import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { ExternalLinkIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Sample } from "./calls.ts";
import "../../shared/ui/button.css";

const screens = ["kiosk", "display", "staff"] as const;

/** Returns the links and the accounts of the sample office that has just come alive. */
export function OpenedSample({ sample }: { readonly sample: Sample }): JSX.Element {
  const texts = t(launcherTexts);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="sample sample--open" aria-label={texts.sampleOpened}>
      <div class="sample__words">
        <h2 ref={title} class="sample__title" tabIndex={-1}>
          {texts.sampleOpened}
        </h2>
        <p class="sample__hint">{texts.sampleOpenedHint}</p>
      </div>
      <ul class="sample__links">
        {screens.map((screen) => (
          <li key={screen}>
            <a
              class="ui-button ui-button--primary ui-button--desk ui-button--wide"
              href={sample.links[screen]}
              target="_blank"
              rel="noopener"
            >
              <ExternalLinkIcon size="1.25em" />
              <span>{t(commonTexts).apps[screen]}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="sample__logins">
        <DataTable
          caption={texts.sampleLogins}
          showsCaption
          columns={[
            { id: "role", title: texts.sampleRole, cell: ({ role }) => t(staffTexts).roles[role] },
            { id: "username", title: texts.sampleUser, cell: ({ username }) => <bdi dir="ltr">{username}</bdi> },
            { id: "password", title: texts.samplePassword, cell: ({ password }) => <code dir="ltr">{password}</code> },
          ]}
          rows={sample.logins}
          rowKey={({ username }) => username}
        />
      </div>
    </section>
  );
}
