import type { JSX } from "preact";
import { minutesShort } from "../../shared/i18n/minutes.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { language, t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { Tile } from "../overview/tiles.tsx";
import { percent, signedPercent } from "./days.ts";
import { noteOf } from "./whole-office.tsx";

/** Returns the figures of the whole period, and whether satisfaction changed for certain. */
export function InsightsTiles({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(insightsTexts);
  const { satisfaction, whole, change } = insights;
  const { topTwo, interval, n, responseRate } = satisfaction;
  const minutes = (value: number | null) => (value === null ? texts.dash : minutesShort(value, language.value));
  const share = (value: number | null) => (value === null ? texts.dash : percent(value));
  return (
    <div class="figures">
      <Tile
        id="satisfaction"
        name={texts.satisfaction}
        value={topTwo === null ? texts.few(n) : percent(topTwo)}
        tone={topTwo === null ? "quiet" : "brand"}
      >
        {interval === null ? texts.fewHint : texts.between(percent(interval[0]), percent(interval[1]))}
        {change !== null && <p data-figure="change">{changeText(change)}</p>}
      </Tile>
      <Tile
        id="response"
        name={texts.response}
        value={share(responseRate)}
        tone={responseRate === null ? "quiet" : "brand"}
      >
        <ResponseNote insights={insights} />
      </Tile>
      <Tile
        id="wait"
        name={texts.wait}
        value={minutes(whole.medianWait)}
        tone={whole.medianWait === null ? "quiet" : "amber"}
      >
        {noteOf(insights, "hall", whole.p90Wait === null ? undefined : texts.waitNote(minutes(whole.p90Wait)))}
      </Tile>
      <Tile
        id="in-time"
        name={texts.inTime}
        value={share(whole.inTime)}
        tone={whole.inTime === null ? "quiet" : "brand"}
      >
        {noteOf(insights, "hall")}
      </Tile>
      <Tile id="visits" name={texts.visits} value={whole.finished}>
        {noteOf(insights, "hall", texts.visitsNote(whole.noShows, whole.abandoned, whole.referred))}
      </Tile>
    </div>
  );
}

/** In words and with its interval: where that holds zero, nothing changed for certain. */
function changeText({ by, direction, interval: [low, high] }: NonNullable<Insights["change"]>): string {
  const texts = t(insightsTexts);
  const words = texts.change[direction](percent(Math.abs(by)));
  return texts.changeWithin(words, texts.between(signedPercent(low), signedPercent(high)));
}

/** What of it is the group's stands apart from what is the whole office's. */
function ResponseNote({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(insightsTexts);
  const { given, skipped, flagged } = insights.satisfaction;
  const isWide = insights.wholeOffice.includes("skipped");
  const [ratings, skips, misuse] = [texts.ratings(given), texts.skips(skipped), texts.misuse(flagged)];
  if (insights.filter === null) return <>{[ratings, skips, misuse].join(" · ")}</>;
  return (
    <>
      <p>{noteOf(insights, "response", (isWide ? [skips, misuse] : [misuse]).join(" · "))}</p>
      <p>
        {texts.ofGroup} {(isWide ? [ratings] : [ratings, skips]).join(" · ")}
      </p>
    </>
  );
}
