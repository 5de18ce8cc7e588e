import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { minutesShort } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { organisationTexts } from "../../shared/i18n/texts/organisation.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Segmented } from "../../shared/ui/segmented.tsx";
import type { OfficeOfPeriod, OrganisationOfPeriod } from "../../shared/views/organisation.ts";
import { type Asked, request } from "../admin/api.ts";
import { percent } from "../insights/days.ts";

const periods = ["7", "28", "84", "366"] as const;
type Period = (typeof periods)[number];
const dayMs = 86_400_000;

/** Returns the offices over some weeks: work, waits, and satisfaction with its interval, grey below ten answers. */
export function OfficesOfPeriod({ today }: { readonly today: string }): JSX.Element {
  const texts = t(organisationTexts);
  const [days, setDays] = useState<Period>("28");
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Asked<OrganisationOfPeriod> | undefined>();
  const from = new Date(Date.parse(today) - (Number(days) - 1) * dayMs).toISOString().slice(0, 10);
  const path = `/organisation?from=${from}&to=${today}`;
  useEffect(() => {
    if (tries < 0) return undefined;
    let isGone = false;
    void request<OrganisationOfPeriod>("GET", path).then((got) => {
      if (!isGone) setAnswer(got);
    });
    return () => {
      isGone = true;
    };
  }, [path, tries]);
  const choice = (
    <Segmented
      label={texts.period}
      value={days}
      segments={periods.map((value) => ({ value, label: texts.periods[value] }))}
      onChoose={setDays}
    />
  );
  return (
    <Card title={texts.title} aside={choice}>
      {answer === undefined && <Skeleton lines={4} label={t(commonTexts).loading} />}
      {answer?.status === "done" && <Table {...answer.body} />}
      {answer !== undefined && answer.status !== "done" && (
        <Notice kind="error" action={<Button onPress={() => setTries(tries + 1)}>{t(commonTexts).retry}</Button>}>
          {texts.failed}
        </Notice>
      )}
    </Card>
  );
}

type Row = Omit<OfficeOfPeriod, "office"> & { readonly office: string | undefined };

function Table({ offices, whole }: OrganisationOfPeriod): JSX.Element {
  const texts = t(organisationTexts);
  const total: Row = { ...whole, office: undefined, name: { ar: texts.whole, en: texts.whole } };
  const minutes = (value: number | null) => (
    <bdi>{value === null ? texts.dash : minutesShort(value, language.value)}</bdi>
  );
  return (
    <DataTable<Row>
      caption={`${t(overviewTexts).asTable}: ${texts.title}`}
      rows={[...offices, total]}
      rowKey={({ office }) => office ?? "whole"}
      columns={[
        { id: "office", title: texts.office, cell: ({ name }) => local(name) },
        { id: "days", title: texts.daysOpen, cell: ({ daysOpen }) => daysOpen, isNumber: true },
        { id: "finished", title: texts.finished, cell: ({ hall }) => hall.finished, isNumber: true },
        { id: "wait", title: texts.medianWait, cell: ({ hall }) => minutes(hall.medianWait), isNumber: true },
        { id: "p90", title: texts.p90Wait, cell: ({ hall }) => minutes(hall.p90Wait), isNumber: true },
        { id: "noShows", title: texts.noShows, cell: ({ hall }) => hall.noShows, isNumber: true },
        { id: "satisfaction", title: texts.satisfaction, cell: satisfaction, isNumber: true },
        {
          id: "response",
          title: texts.response,
          cell: ({ responseRate }) => (responseRate === null ? texts.dash : percent(responseRate)),
          isNumber: true,
        },
      ]}
    />
  );
}

/** The share with its interval and n; below ten answers only how many there are. */
function satisfaction({ satisfaction: { topTwo, interval, n } }: Row): JSX.Element {
  const texts = t(organisationTexts);
  if (topTwo === null || interval === null) return <span class="organisation__few">{texts.few(n)}</span>;
  const [low, high] = interval;
  return (
    <>
      <strong>{percent(topTwo)}</strong>{" "}
      <small>
        {texts.interval(percent(low), percent(high))} · {texts.few(n)}
      </small>
    </>
  );
}
