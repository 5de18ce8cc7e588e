import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { ExternalLinkIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { ContactTable } from "./contact-table.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { LogForm } from "./log-form.tsx";

/** Returns the form that takes a contact down, and beside it what is promised and what waits. */
export function ContactsBoard({ link, office, me }: PageProps): JSX.Element {
  const texts = t(contactsTexts);
  const watched = useWatch(link, office, "contacts");
  const zone = useWatch(link, office, "setup").message.value?.data.timeZone ?? "Asia/Riyadh";
  const logging = useMemo(() => openAsking(link, office), [link, office]);
  const following = useMemo(() => openAsking(link, office), [link, office]);
  const view = watched.message.value?.data;
  if (!view) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  return (
    <div class="contacts">
      <header class="contacts__head">
        <h1 class="contacts__title">{texts.title}</h1>
        <a href={`/ask/?office=${encodeURIComponent(office)}`} target="_blank" rel="noopener">
          <ExternalLinkIcon size={20} /> {texts.publicPage}
        </a>
      </header>
      <LogForm view={view} asking={logging} office={office} me={me} />
      <div class="contacts__side">
        <FollowUps view={view} asking={following} />
        <ContactTable
          title={texts.open(view.open.count)}
          empty={texts.openEmpty}
          rows={view.open.contacts}
          view={view}
          zone={zone}
        />
        <ContactTable title={texts.latest} empty={texts.latestEmpty} rows={view.latest} view={view} zone={zone} />
      </div>
    </div>
  );
}
