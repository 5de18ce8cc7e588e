import type { JSX } from "preact";
import { kioskTexts } from "../i18n/texts/kiosk.ts";
import type { RatingReason, ReasonId } from "../setup/rating-reason.ts";
import type { Score } from "../survey/ratings.ts";
import { reasonsFor } from "../survey/reasons-shown.ts";
import { CheckIcon, PlusIcon } from "./icons.tsx";
import { local, t } from "./language.ts";
import { Tile } from "./tile.tsx";
import "./reason-tiles.css";

type ReasonTilesProps = {
  readonly score: Score;
  readonly reasons: readonly RatingReason[];
  readonly chosen: readonly ReasonId[];
  readonly onChoose: (chosen: readonly ReasonId[]) => void;
};

/** Returns what may have mattered, at most six tiles; each can be on or off. */
export function ReasonTiles({ score, reasons, chosen, onChoose }: ReasonTilesProps): JSX.Element {
  const toggle = (id: ReasonId): void =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <ul class="reasons" aria-label={t(kioskTexts).reasonsTitle}>
      {reasonsFor(score, reasons).map(({ id, text }) => (
        <li key={id}>
          <Tile
            kind="choice"
            icon={chosen.includes(id) ? CheckIcon : PlusIcon}
            title={local(text)}
            isOn={chosen.includes(id)}
            onPress={() => toggle(id)}
          />
        </li>
      ))}
    </ul>
  );
}
