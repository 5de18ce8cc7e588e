import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { TicketCode } from "../shared/office/ids.ts";
import { named } from "../shared/survey/asked.ts";
import type { Score } from "../shared/survey/ratings.ts";
import { Button } from "../shared/ui/button.tsx";
import { Code } from "../shared/ui/code.tsx";
import { Faces } from "../shared/ui/faces.tsx";
import { CheckIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import { IdCardIcon, TicketIcon } from "../shared/ui/service-icons.tsx";
import { questionText } from "../shared/ui/survey-words.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { surveyFor } from "./audience.ts";
import { intend, isAsking, noteSkip } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { type KnownTicket, useTicketView } from "./use-ticket.ts";
import { type Colleague, go, wipe } from "./visit.ts";
import "./rate-screen.css";

type RateProps = {
  readonly view: KioskView;
  readonly code: TicketCode | undefined;
  readonly colleague: Colleague | undefined;
};

/** Returns the five faces. One touch is a stored rating; the ticket's number is offered and never asked for. */
export function RateScreen({ view, code, colleague }: RateProps): JSX.Element {
  const texts = t(kioskTexts);
  const found = useTicketView(code);
  const ticket = found && (found.ticket ?? "unknown");
  const ofTicket = found?.ticket ? found.survey.audience : undefined;
  const survey = surveyFor(view, ofTicket ?? (colleague ? "internal" : "external"));
  const known = ticket === "unknown" ? undefined : code;
  const rate = (score: Score): void => {
    const given = { score, mode: "kiosk", form: named(survey) } as const;
    void intend(
      known === undefined
        ? { type: "RateOffice", ...given, ...colleague }
        : { type: "RateVisit", ticket: known, ...given },
    );
  };
  const skip = (): void => {
    // A skip that no disk takes is lost: a count, never a visitor's word.
    noteSkip().catch(() => undefined);
    wipe();
  };
  return (
    <Frame
      align="center"
      title={questionText(survey, "overall")}
      hint={texts.rateHint}
      about={known && <About code={known} ticket={ticket} />}
    >
      {ticket === "unknown" && <Notice kind="info">{texts.rateWithoutTicket}</Notice>}
      <Faces
        scale={survey.scale}
        label={questionText(survey, "overall")}
        isBusy={isAsking.value}
        onRate={rate}
        onSkip={skip}
      />
      <div class="rate__foot">
        <Button size="hall" kind="quiet" icon={TicketIcon} onPress={() => go({ at: "find", purpose: "rate" })}>
          {code === undefined ? texts.withTicket : texts.changeTicket}
        </Button>
        {view.internalSurvey && known === undefined && (
          <Button
            size="hall"
            kind="quiet"
            icon={colleague ? CheckIcon : IdCardIcon}
            isOn={colleague !== undefined}
            onPress={() => go({ at: colleague ? "rate" : "department" })}
          >
            {texts.colleague}
          </Button>
        )}
        <p class="rate__right">{texts.rateRight}</p>
      </div>
    </Frame>
  );
}

function About({ code, ticket }: { readonly code: TicketCode; readonly ticket: KnownTicket }): JSX.Element {
  return (
    <>
      {t(commonTexts).ticket} <Code code={code} />
      {typeof ticket === "object" && <> · {local(ticket.service)}</>}
    </>
  );
}
