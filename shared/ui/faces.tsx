import type { JSX } from "preact";
import { kioskTexts } from "../i18n/texts/kiosk.ts";
import type { ScaleOrder } from "../setup/survey-form.ts";
import { facesInOrder } from "../survey/asked.ts";
import type { Score } from "../survey/ratings.ts";
import type { Drawn } from "./drawn.ts";
import { Face } from "./face.tsx";
import { CrossIcon } from "./icons.tsx";
import { t } from "./language.ts";
import { press } from "./press.ts";
import "./faces.css";

type FacesProps = {
  readonly scale: ScaleOrder;
  readonly label: string;
  readonly isBusy?: boolean | undefined;
  readonly onRate: (score: Score) => void;
  readonly onSkip: () => void;
};

/** Returns the five faces and, as large as one of them, the way past them (R12 of the policy). */
export function Faces({ scale, label, isBusy = false, onRate, onSkip }: FacesProps): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <ul class="faces" aria-label={label} aria-busy={isBusy}>
      {facesInOrder(scale).map((score) => (
        <li key={score}>
          <FaceButton score={score} word={texts.faces[score]} onPress={() => onRate(score)}>
            <Face value={score} size="100%" />
          </FaceButton>
        </li>
      ))}
      <li key="skip" class="faces__skip">
        <FaceButton word={texts.skip} onPress={onSkip}>
          <CrossIcon size="60%" />
        </FaceButton>
      </li>
    </ul>
  );
}

function FaceButton(props: {
  readonly score?: Score | undefined;
  readonly word: string;
  readonly children: Drawn;
  readonly onPress: () => void;
}): JSX.Element {
  const kind = props.score === undefined ? "face face--skip" : "face";
  return (
    <button type="button" class={kind} data-score={props.score} {...press(props.onPress)}>
      <span class="face__picture">{props.children}</span>
      <span class="face__word">{props.word}</span>
    </button>
  );
}
