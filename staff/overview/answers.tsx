import type { JSX } from "preact";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { releaseFrom } from "../../shared/survey/release.ts";
import type { Distribution } from "../../shared/survey/satisfaction.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Face, type FaceValue } from "../../shared/ui/face.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { goodAnswers } from "./figures.ts";
import { ShareBar } from "./share-bar.tsx";

const bestFirst: readonly FaceValue[] = [5, 4, 3, 2, 1];
const none: Distribution = [0, 0, 0, 0, 0];

/** Returns how many chose each face. It is a table with bars in it: picture and figures in one. */
export function Answers({ ratings }: { readonly ratings: RatingsView }): JSX.Element {
  const texts = t(overviewTexts);
  const { distribution, n, counted, flagged } = ratings;
  const counts = distribution ?? none;
  const most = Math.max(...counts);
  const { good } = goodAnswers(counts);
  return (
    <Card title={texts.distribution}>
      <table class={`share-rows${distribution === null ? " share-rows--hidden" : ""}`} data-figure="distribution">
        <caption class="visually-hidden">{texts.distribution}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{texts.face}</th>
            <td />
            <th scope="col">{texts.count}</th>
          </tr>
        </thead>
        <tbody>
          {bestFirst.map((value) => (
            <tr key={value}>
              <th scope="row">
                <span class="share-rows__word">
                  <Face value={value} size={28} line="fine" />
                  {texts.faces[value]}
                </span>
              </th>
              <td class="share-rows__bar">
                <ShareBar value={counts[value - 1] ?? 0} most={most} color={`--color-face-${value}`} />
              </td>
              <td class="share-rows__count">{distribution === null ? texts.dash : inHouse(counts[value - 1] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="card-says">
        {distribution === null
          ? texts.distributionHidden(n, releaseFrom.counts)
          : texts.distributionSays(good, counted)}
        {counted < n && distribution !== null && ` ${texts.inFives}`}
        {flagged > 0 && ` ${texts.flagged(flagged)}`}
      </p>
    </Card>
  );
}
