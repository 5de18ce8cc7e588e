import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { SurveyForm } from "../../shared/setup/survey-form.ts";
import { facesInOrder, named } from "../../shared/survey/asked.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Face } from "../../shared/ui/face.tsx";
import { CrossIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { questionText } from "../../shared/ui/survey-words.ts";
import { Aftermath } from "./aftermath.tsx";
import type { OpenVisit } from "./visit.ts";

type Step =
  | { readonly at: "faces"; readonly trouble?: "unreachable" | "changed" }
  | { readonly at: "sending" }
  | { readonly at: "after"; readonly rating: string; readonly score: Score }
  | { readonly at: "thanks" };

type RatingProps = { readonly visit: OpenVisit; readonly survey: SurveyForm };

/** Returns the five faces for a visit that is over: one touch is a stored rating, everything after it is a gift (R12). */
export function Rating({ visit, survey }: RatingProps): JSX.Element {
  const texts = t(kioskTexts);
  const step = useSignal<Step>({ at: "faces" });
  // One id for the whole intention: touching again after a lost answer is the same rating.
  const id = useRef(newId());
  const rate = async (score: Score): Promise<void> => {
    step.value = { at: "sending" };
    const ticket = visit.ticket() ?? "";
    const form = named(survey);
    const answer = await visit.send({ type: "RateVisit", ticket, score, mode: "phone", form }, id.current);
    if (answer.status === "accepted") step.value = { at: "after", rating: id.current, score };
    else if (answer.status === "rejected" && answer.rejection.code === "AlreadyRated") step.value = { at: "thanks" };
    else {
      const isUnanswered = answer.status === "unreachable" || answer.status === "failed";
      // Another face after a refusal is another intention; after silence it must stay the same one.
      if (!isUnanswered) id.current = newId();
      step.value = { at: "faces", trouble: isUnanswered ? "unreachable" : "changed" };
    }
  };
  const skip = (): void => {
    void visit.send({ type: "SkipRating", mode: "phone" });
    step.value = { at: "thanks" };
  };
  const now = step.value;
  if (now.at === "thanks") {
    return (
      <Notice kind="info" title={texts.thanks}>
        {texts.thanksHint}
      </Notice>
    );
  }
  if (now.at === "after") {
    return <Aftermath {...now} visit={visit} survey={survey} onDone={() => (step.value = { at: "thanks" })} />;
  }
  return (
    <section class="phone__rating" aria-labelledby="rate-title" aria-busy={now.at === "sending"}>
      <h2 id="rate-title">{questionText(survey, "overall")}</h2>
      <p>{texts.rateHint}</p>
      {now.at === "faces" && now.trouble && <Notice kind="error">{t(phoneTexts).troubles[now.trouble]}</Notice>}
      <ul class="phone__faces">
        {facesInOrder(survey.scale).map((score) => (
          <li key={score}>
            <button type="button" disabled={now.at === "sending"} onClick={() => void rate(score)}>
              <Face value={score} size="100%" />
              <span>{texts.faces[score]}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button size="large" wide icon={CrossIcon} disabled={now.at === "sending"} onPress={skip}>
        {texts.skip}
      </Button>
      <p class="phone__right">{texts.rateRight}</p>
    </section>
  );
}
