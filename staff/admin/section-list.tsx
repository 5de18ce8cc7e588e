import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { CheckIcon, ClockIcon, EditIcon, KeyIcon, StarIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import {
  BookIcon,
  CalendarIcon,
  ChatIcon,
  DocumentIcon,
  HandHeartIcon,
  HomeIcon,
  PeopleIcon,
  QuestionIcon,
} from "../../shared/ui/service-icons.tsx";
import { CounterIcon, ElderlyIcon, InfoIcon, MonitorIcon } from "../../shared/ui/state-icons.tsx";
import { hubSections, officeSections, type SectionName } from "./sections.ts";
import "./section-list.css";

const icons: Readonly<Record<SectionName, Icon>> = {
  services: HandHeartIcon,
  counters: CounterIcon,
  priorities: ElderlyIcon,
  order: ClockIcon,
  survey: StarIcon,
  reasons: CheckIcon,
  themes: ChatIcon,
  messages: InfoIcon,
  media: MonitorIcon,
  cards: ChatIcon,
  visitors: PeopleIcon,
  questions: QuestionIcon,
  papers: DocumentIcon,
  declaration: EditIcon,
  reply: CalendarIcon,
  channels: ChatIcon,
  association: BookIcon,
  reports: DocumentIcon,
  retention: KeyIcon,
  devices: MonitorIcon,
  offices: HomeIcon,
  users: PeopleIcon,
};

type SectionListProps = { readonly allowed: readonly SectionName[]; readonly current: SectionName };

/** Returns the list of the settings' parts: those of this office, and those of the whole association. */
export function SectionList({ allowed, current }: SectionListProps): JSX.Element {
  const texts = t(adminTexts);
  return (
    <nav class="admin-nav" aria-label={texts.title}>
      <Group
        title={texts.groups.office}
        sections={officeSections.filter((one) => allowed.includes(one))}
        current={current}
      />
      <Group title={texts.groups.hub} sections={hubSections.filter((one) => allowed.includes(one))} current={current} />
    </nav>
  );
}

type GroupProps = {
  readonly title: string;
  readonly sections: readonly SectionName[];
  readonly current: SectionName;
};

function Group({ title, sections, current }: GroupProps): JSX.Element {
  const id = useId();
  return (
    <div class="admin-nav__group">
      <h2 id={id} class="admin-nav__title">
        {title}
      </h2>
      <ul class="admin-nav__links" aria-labelledby={id}>
        {sections.map((section) => {
          const Picture = icons[section];
          return (
            <li key={section}>
              <a
                class="admin-nav__link"
                href={`#/admin/${section}`}
                aria-current={section === current ? "page" : undefined}
              >
                <Picture size={22} />
                <span>{t(adminTexts).sections[section]}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
