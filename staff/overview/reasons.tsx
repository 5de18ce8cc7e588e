import type { JSX } from "preact";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { releaseFrom } from "../../shared/survey/release.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { inHouse, local, t } from "../../shared/ui/language.ts";
import { ChatIcon } from "../../shared/ui/service-icons.tsx";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { ShareBar } from "./share-bar.tsx";

const shown = 6;

/** Returns why people rated as they did, most given first, with the sentence that says what ratings are for (R12). */
export function Reasons({ ratings }: { readonly ratings: RatingsView }): JSX.Element {
  const texts = t(overviewTexts);
  const { reasons, n } = ratings;
  const most = Math.max(0, ...reasons.map((each) => each.count));
  return (
    <Card title={texts.reasons}>
      {reasons.length === 0 ? (
        <EmptyState
          icon={ChatIcon}
          title={n < releaseFrom.percentages ? texts.reasonsHidden(releaseFrom.percentages) : texts.noReasons}
        />
      ) : (
        <table class="share-rows">
          <caption class="visually-hidden">{texts.reasons}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{texts.reason}</th>
              <td />
              <th scope="col">{texts.count}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.slice(0, shown).map((reason) => (
              <tr key={reason.id}>
                <th scope="row">
                  <span class="share-rows__word">{local(reason.text)}</span>
                </th>
                <td class="share-rows__bar">
                  <ShareBar value={reason.count} most={most} />
                </td>
                <td class="share-rows__count">{inHouse(reason.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="card-says">{texts.rightOfVisitors}</p>
    </Card>
  );
}
