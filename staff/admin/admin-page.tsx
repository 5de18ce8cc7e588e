import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";
import { AdminSection } from "./admin-section.tsx";
import { SectionList } from "./section-list.tsx";
import { type SectionName, sectionOf, sectionsFor } from "./sections.ts";
import "./admin-page.css";

/** Returns the administrator's page; which part is open stands in the address. */
export function AdminPage(props: PageProps): JSX.Element {
  const { office, me, link } = props;
  const texts = t(adminTexts);
  const allowed = sectionsFor(me);
  const section = useSection(allowed);
  const watched = useWatch(link, office, "setup");
  const setup = watched.message.value?.data;
  if (section === undefined || watched.refused.value?.status === "forbidden") {
    return <Notice kind="info">{t(commonTexts).notAllowed}</Notice>;
  }
  return (
    <div class="admin-page">
      <header class="admin-page__head">
        <h1 class="admin-page__title">{texts.title}</h1>
        {setup && <span class="admin-page__office">{local(setup.name)}</span>}
      </header>
      <div class="admin-page__body">
        {allowed.length > 1 && <SectionList allowed={allowed} current={section} />}
        <div class="admin-page__section">
          {setup === undefined ? (
            <Skeleton lines={6} label={t(commonTexts).loading} />
          ) : (
            <AdminSection key={`${office} ${section}`} section={section} setup={setup} {...props} />
          )}
        </div>
      </div>
    </div>
  );
}

function useSection(allowed: readonly SectionName[]): SectionName | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return sectionOf(hash, allowed);
}
