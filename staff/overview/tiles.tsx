import type { JSX } from "preact";
import { minutesShort } from "../../shared/i18n/minutes.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import type { Instant } from "../../shared/office/ids.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { inHouse, language, t } from "../../shared/ui/language.ts";
import type { OverviewView } from "../../shared/views/overview.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { minutesSince, percent, satisfactionOf } from "./figures.ts";
import { IntervalBar } from "./interval-bar.tsx";
import "./tiles.css";

type TileProps = {
  readonly name: string;
  readonly value: string | number;
  readonly children?: Drawn | undefined;
  /** Grey: too few to say; amber: minutes. */
  readonly tone?: "brand" | "amber" | "quiet" | undefined;
  /** For tests and for readers that jump to it. */
  readonly id: string;
};

/** Returns one figure with its name, and what makes it more exact. */
export function Tile({ name, value, children, tone = "brand", id }: TileProps): JSX.Element {
  return (
    <section class={`figure figure--${tone}`} aria-labelledby={`figure-${id}`} data-figure={id}>
      <h2 id={`figure-${id}`} class="figure__name">
        {name}
      </h2>
      <p class="figure__value">{inHouse(value)}</p>
      <div class="figure__note">{children}</div>
    </section>
  );
}

function SatisfactionTile({ ratings }: { readonly ratings: RatingsView }): JSX.Element {
  const texts = t(overviewTexts);
  const satisfaction = satisfactionOf(ratings);
  if (satisfaction.kind === "few") {
    return (
      <Tile
        id="satisfaction"
        name={texts.satisfaction}
        value={texts.fewAnswers(satisfaction.n, satisfaction.needed)}
        tone="quiet"
      >
        {texts.fewAnswersHint}
      </Tile>
    );
  }
  const { share, low, high, n } = satisfaction;
  return (
    <Tile id="satisfaction" name={texts.satisfaction} value={percent(share)}>
      {texts.between(percent(low), percent(high))} · {texts.answers(n)}
      <IntervalBar share={share} low={low} high={high} label={texts.satisfactionNote} />
    </Tile>
  );
}

type TilesProps = { readonly overview: OverviewView; readonly ratings: RatingsView; readonly now: Instant };

/** Returns the four figures that a manager with two minutes looks for. */
export function Tiles({ overview, ratings, now }: TilesProps): JSX.Element {
  const texts = t(overviewTexts);
  const { waitingCount, longestSince, referralsWaiting, heldCount, today } = overview;
  const minutes = (value: number) => minutesShort(value, language.value);
  const { responseRate, finishedVisits, rated } = ratings;
  return (
    <div class="figures">
      <SatisfactionTile ratings={ratings} />
      <Tile
        id="response"
        name={texts.responseRate}
        value={responseRate === null ? texts.dash : percent(responseRate)}
        tone={responseRate === null ? "quiet" : "brand"}
      >
        {responseRate === null ? texts.noVisits : texts.responses(rated, finishedVisits)}
      </Tile>
      <Tile id="waiting" name={texts.waitingNow} value={waitingCount}>
        {longestSince === null ? texts.nobody : texts.longest(minutes(minutesSince(longestSince, now)))}
        {referralsWaiting > 0 && ` · ${texts.referred(referralsWaiting)}`}
        {heldCount > 0 && ` · ${texts.held(heldCount)}`}
      </Tile>
      <Tile
        id="wait"
        name={texts.medianWait}
        value={today.wait === null ? texts.dash : minutes(today.wait.median)}
        tone={today.wait === null ? "quiet" : "amber"}
      >
        {today.wait === null ? texts.nothingMeasured : texts.ninety(minutes(today.wait.p90 + 1))}
        {today.serviceTime !== null && ` · ${texts.serviceTime(minutes(today.serviceTime.median))}`}
      </Tile>
    </div>
  );
}
