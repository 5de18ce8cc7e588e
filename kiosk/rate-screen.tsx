import type { ComponentChildren, JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { TicketCode } from "../shared/office/ids.ts";
import type { Score } from "../shared/survey/ratings.ts";
import { Button } from "../shared/ui/button.tsx";
import { Code } from "../shared/ui/code.tsx";
import { Face } from "../shared/ui/face.tsx";
import { CrossIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import { press } from "../shared/ui/press.ts";
import { TicketIcon } from "../shared/ui/service-icons.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { intend, isAsking, noteSkip } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { type KnownTicket, useTicket } from "./use-ticket.ts";
import { go, wipe } from "./visit.ts";
import "./rate-screen.css";

/** From very bad to excellent, in the order of reading; each button carries its own score, wherever it stands. */
const scores: readonly Score[] = [1, 2, 3, 4, 5];

type RateProps = { readonly view: KioskView; readonly code: TicketCode | undefined };

/** Returns the five faces. One touch is a stored rating; the ticket's number is offered and never asked for. */
export function RateScreen({ view, code }: RateProps): JSX.Element {
  const texts = t(kioskTexts);
  const ticket = useTicket(code);
  const named = ticket === "unknown" ? undefined : code;
  const rate = (score: Score): void => {
    void intend(
      named === undefined
        ? { type: "RateOffice", score, mode: "kiosk" }
        : { type: "RateVisit", ticket: named, score, mode: "kiosk" },
    );
  };
  const skip = (): void => {
    // A skip that no disk takes is lost: a count, never a visitor's word.
    noteSkip().catch(() => undefined);
    wipe();
  };
  return (
    <Frame
      view={view}
      align="center"
      title={texts.rateTitle}
      hint={texts.rateHint}
      about={named && <About code={named} ticket={ticket} />}
    >
      {ticket === "unknown" && <Notice kind="info">{texts.rateWithoutTicket}</Notice>}
      <ul class="faces" aria-label={texts.rateTitle} aria-busy={isAsking.value}>
        {scores.map((score) => (
          <li key={score}>
            <FaceButton score={score} word={texts.faces[score]} onPress={() => rate(score)}>
              <Face value={score} size="100%" />
            </FaceButton>
          </li>
        ))}
        <li key="skip" class="faces__skip">
          <FaceButton word={texts.skip} onPress={skip}>
            <CrossIcon size="60%" />
          </FaceButton>
        </li>
      </ul>
      <div class="rate__foot">
        <Button size="hall" kind="quiet" icon={TicketIcon} onPress={() => go({ at: "find", purpose: "rate" })}>
          {code === undefined ? texts.withTicket : texts.changeTicket}
        </Button>
        <p class="rate__right">{texts.rateRight}</p>
      </div>
    </Frame>
  );
}

function FaceButton(props: {
  readonly score?: Score | undefined;
  readonly word: string;
  readonly children: ComponentChildren;
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

function About({ code, ticket }: { readonly code: TicketCode; readonly ticket: KnownTicket }): JSX.Element {
  return (
    <>
      {t(commonTexts).ticket} <Code code={code} />
      {typeof ticket === "object" && <> · {local(ticket.service)}</>}
    </>
  );
}
