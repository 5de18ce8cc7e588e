import type { JSX } from "preact";
import { businessDay } from "../../shared/i18n/dates.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import type { ReleasedShare } from "../../shared/survey/release.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ChartIcon } from "../../shared/ui/icons.tsx";
import { language, t } from "../../shared/ui/language.ts";
import type { OfficerResult } from "../../shared/views/officer-result.ts";
import { Tile } from "../overview/tiles.tsx";
import { percent } from "./days.ts";

/** Returns what is told of one person's visits, alone and beside nobody (R12). */
export function ResultLines({ result }: { readonly result: OfficerResult }): JSX.Element {
  const texts = t(surveyTexts);
  const day = (each: string) => businessDay(each, language.value);
  const { from, to, visit, provider } = result;
  if (visit === null && provider === null) {
    return (
      <EmptyState icon={ChartIcon} title={texts.nothingYet}>
        {texts.nothingYetHint}
      </EmptyState>
    );
  }
  return (
    <>
      <p>{texts.period(day(from), day(to))}</p>
      <div class="figures">
        {visit && <Share id="own-visit" name={texts.names.visit} share={visit} />}
        {provider && <Share id="own-provider" name={texts.names.provider} share={provider} />}
      </div>
      {visit && <p>{texts.waitIsNotYours}</p>}
    </>
  );
}

type ShareProps = { readonly id: string; readonly name: string; readonly share: ReleasedShare };

function Share({ id, name, share: { topTwo, interval, n } }: ShareProps): JSX.Element {
  const texts = t(surveyTexts);
  return (
    <Tile id={id} name={name} value={percent(topTwo ?? 0)} tone="brand">
      {texts.resultOf(percent(topTwo ?? 0), n)}
      {interval && ` · ${texts.between(percent(interval[0]), percent(interval[1]))}`}
    </Tile>
  );
}
