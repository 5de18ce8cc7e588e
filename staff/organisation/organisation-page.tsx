import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { organisationTexts } from "../../shared/i18n/texts/organisation.ts";
import { businessDay } from "../../shared/office/business-day.ts";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import type { PageProps } from "../page.ts";
import { useHalls } from "./halls.ts";
import { HallsNow } from "./halls-now.tsx";
import { OfficesOfPeriod } from "./period.tsx";
import "./organisation.css";

const tickMs = 5_000;

/** Returns all offices of somebody who answers for more than one: the halls now, and some weeks of each. */
export function OrganisationPage({ office, me, link }: PageProps): JSX.Element {
  const halls = useHalls(link, me.offices);
  const [now, setNow] = useState(() => link.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(link.now()), tickMs);
    return () => clearInterval(timer);
  }, [link]);
  const here = halls.find((each) => each.office === office)?.hall;
  if (here === undefined) return <Skeleton lines={8} label={t(commonTexts).loading} />;
  return (
    <div class="organisation">
      <h1 class="organisation__title">{t(organisationTexts).title}</h1>
      <HallsNow halls={halls} now={now} />
      <OfficesOfPeriod today={businessDay(link.now(), here.timeZone)} />
    </div>
  );
}
