import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { forecastText } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { firstForms } from "../../shared/setup/survey-form.ts";
import { Code } from "../../shared/ui/code.tsx";
import { Face } from "../../shared/ui/face.tsx";
import { Faces } from "../../shared/ui/faces.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { NoticeLine } from "../../shared/ui/notice-line.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import { QuestionList } from "../../shared/ui/question-list.tsx";
import { type Answers, Questions } from "../../shared/ui/questions.tsx";
import { ReasonTiles } from "../../shared/ui/reason-tiles.tsx";
import { serviceIcon } from "../../shared/ui/service-icon.ts";
import { Tile } from "../../shared/ui/tile.tsx";
import { Part } from "./part.tsx";
import { notices, reasons, survey, toBring } from "./samples.ts";
import { stylesTexts } from "./texts.ts";

const form = firstForms(reasons).external;

/** Returns what visitors touch: tiles, faces, reasons, questions, the code of a ticket. */
export function Hall(): JSX.Element {
  const texts = t(kioskTexts);
  const [chosen, setChosen] = useState<readonly string[]>(["clear"]);
  const [answers, setAnswers] = useState<Answers>({});
  const notes = [t(commonTexts).waiting(4), forecastText({ low: 15, high: 25 }, language.value)];
  return (
    <Part title={t(stylesTexts).hall}>
      <div class="styles__tiles">
        <Tile icon={serviceIcon("hand-heart")} title={texts.newTicket} notes={notes} onPress={nothing} />
        <Tile kind="outline" icon={serviceIcon("ticket")} title={texts.haveTicket} onPress={nothing} />
        <Tile kind="choice" isOn icon={serviceIcon("family")} title={texts.rateVisit} onPress={nothing} />
        <Tile disabled icon={serviceIcon("folder")} title={texts.rateVisit} onPress={nothing} />
      </div>
      <Faces scale="worstFirst" label={texts.rateVisit} onRate={nothing} onSkip={nothing} />
      <div class="styles__row">
        {([1, 2, 3, 4, 5] as const).map((value) => (
          <Face key={value} value={value} size={48} line="fine" />
        ))}
        {(["lead", "headline", "display"] as const).map((size) => (
          <Code key={size} code="A-012" size={size} />
        ))}
      </div>
      <ReasonTiles score={5} reasons={reasons} chosen={chosen} onChoose={setChosen} />
      <Questions survey={{ ...form, ...survey }} answers={answers} onAnswer={setAnswers} />
      <QuestionList about={toBring} />
      <div class="styles__row">
        <div class="styles__qr">
          <QrCode text="https://dawr.example/t/#A-012" />
        </div>
        <NoticeLine view={notices} />
      </div>
    </Part>
  );
}

function nothing(): void {
  // The page shows; it does nothing.
}
