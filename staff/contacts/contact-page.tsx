import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { LANGUAGE_NAMES } from "../../shared/i18n/languages.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ArrowBackIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { ChatIcon } from "../../shared/ui/service-icons.tsx";
import type { WholeContact } from "../../shared/views/contact.ts";
import { momentText, shortDay } from "../cases/days.ts";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { AnswerForm } from "./answer-form.tsx";
import { State } from "./contact-table.tsx";
import { PersonName } from "./person-name.tsx";
import { PlanForm } from "./plan-form.tsx";
import { Turn } from "./turn.tsx";

/** Returns one contact: what was said, by whom, what was answered, and what it may become. */
export function ContactPage(props: PageProps & { readonly number: string }): JSX.Element {
  const { link, office, number, me } = props;
  const texts = t(contactsTexts);
  const watched = useWatch(link, office, "contact", number);
  const list = useWatch(link, office, "contacts").message.value?.data;
  const asking = useMemo(() => openAsking(link, office), [link, office]);
  const view = watched.message.value?.data;
  if (!view || !list)
    return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const { contact } = view;
  if (!contact) {
    return (
      <EmptyState icon={ChatIcon} title={<h1>{texts.unknown}</h1>} action={<a href="#/contacts">{texts.back}</a>}>
        {texts.unknownHint}
      </EmptyState>
    );
  }
  return (
    <article class="contacts">
      <header class="contacts__head">
        <a href="#/contacts">
          <ArrowBackIcon size={20} /> {texts.back}
        </a>
        <h1 class="contacts__title">
          <bdi>{contact.number}</bdi> · {texts.subjects[contact.subject]}
        </h1>
        <State row={contact} />
        {contact.isHomeVisit && <Badge tone="info">{texts.flags.homeVisit}</Badge>}
        {contact.isMisconception && <Badge tone="amber">{texts.flags.misconception}</Badge>}
      </header>
      <TroubleLine asking={asking} />
      <Said contact={contact} office={office} />
      <div class="contacts__side">
        {contact.answered === null && <AnswerForm contact={contact} asking={asking} />}
        <Turn contact={contact} view={list} asking={asking} />
        <PlanForm contact={contact} view={list} asking={asking} me={me} />
      </div>
    </article>
  );
}

function Said({ contact, office }: { readonly contact: WholeContact; readonly office: string }): JSX.Element {
  const texts = t(contactsTexts);
  const { answered } = contact;
  return (
    <section class="ui-card contacts__said">
      <h2>{texts.note}</h2>
      <p class="contacts__words" dir="auto">
        {contact.note === "" ? texts.noNote : contact.note}
      </p>
      <dl>
        <dt>{texts.person}</dt>
        <dd>{contact.person === null ? texts.nobody : <PersonName office={office} person={contact.person} />}</dd>
        <dt>{texts.when}</dt>
        <dd>{momentText(contact.at, "Asia/Riyadh")}</dd>
        <dt>{texts.by}</dt>
        <dd>
          <bdi>{contact.by ?? texts.byForm}</bdi>
        </dd>
        {contact.language && (
          <>
            <dt>{texts.language}</dt>
            <dd>{LANGUAGE_NAMES[contact.language]}</dd>
          </>
        )}
      </dl>
      {answered && (
        <>
          <h3>
            {texts.answeredBy(answered.by)}
            {answered.how === "notAnswered" && `: ${texts.answers.notAnswered}, ${texts.reasons[answered.reason]}`}
          </h3>
          {answered.note !== "" && (
            <p class="contacts__words" dir="auto">
              {answered.note}
            </p>
          )}
        </>
      )}
      {contact.promises.length > 0 && (
        <>
          <h3>{texts.promises}</h3>
          <ul>
            {contact.promises.map((each) => (
              <li key={`${each.day} ${each.owner} ${each.note}`}>
                {shortDay(each.day)} · <bdi>{each.owner}</bdi> <span dir="auto">{each.note}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
