import type { JSX } from "preact";
import { minutesShort } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { organisationTexts } from "../../shared/i18n/texts/organisation.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import { minutesSince } from "../overview/figures.ts";
import { chooseOffice } from "../shell/address.ts";
import { type HallNow, stateOf } from "./halls.ts";

function enter(office: OfficeId): void {
  chooseOffice(office);
  location.hash = "#/overview";
}

/** Returns the halls as they are at this moment, each a way into its office. */
export function HallsNow({ halls, now }: { readonly halls: readonly HallNow[]; readonly now: Instant }): JSX.Element {
  const texts = t(organisationTexts);
  const rows = halls
    .flatMap(({ office, hall }) => (hall === undefined ? [] : [{ office, hall }]))
    .sort((one, other) => local(one.hall.name).localeCompare(local(other.hall.name), language.value));
  const open = rows.filter(({ hall }) => stateOf(hall) !== "closed");
  const waiting = rows.reduce((sum, { hall }) => sum + hall.waitingCount, 0);
  const minutes = (since: Instant | null) =>
    since === null ? texts.dash : minutesShort(minutesSince(since, now), language.value);
  return (
    <Card title={texts.nowTitle} note={texts.hint}>
      <DataTable
        caption={`${t(overviewTexts).asTable}: ${texts.nowTitle}`}
        rows={rows}
        rowKey={({ office }) => office}
        columns={[
          {
            id: "office",
            title: texts.office,
            cell: ({ office, hall }) => (
              <button
                type="button"
                class="organisation__enter"
                aria-label={texts.enter(local(hall.name))}
                onClick={() => enter(office)}
              >
                {local(hall.name)}
              </button>
            ),
          },
          { id: "state", title: texts.state, cell: ({ hall }) => texts.states[stateOf(hall)] },
          { id: "waiting", title: texts.waiting, cell: ({ hall }) => hall.waitingCount, isNumber: true },
          {
            id: "longest",
            title: texts.longest,
            cell: ({ hall }) => <bdi>{minutes(hall.longestSince)}</bdi>,
            isNumber: true,
          },
          { id: "finished", title: texts.finished, cell: ({ hall }) => hall.today.finished, isNumber: true },
          {
            id: "wait",
            title: texts.medianWait,
            cell: ({ hall: { today } }) => (
              <bdi>{today.wait === null ? texts.dash : minutesShort(today.wait.median, language.value)}</bdi>
            ),
            isNumber: true,
          },
        ]}
      />
      <p class="card-says">{texts.say(t(commonTexts).waiting(waiting), open.length, rows.length)}</p>
    </Card>
  );
}
