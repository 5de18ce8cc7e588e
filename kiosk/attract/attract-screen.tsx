import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isKnown, textsIn } from "../../shared/i18n/further.ts";
import { directionOf, VISITOR_LANGUAGES, type VisitorLanguage } from "../../shared/i18n/languages.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { attractTexts } from "../../shared/i18n/texts/kiosk-attract.ts";
import { noticeLineTexts } from "../../shared/i18n/texts/notice-line.ts";
import type { Localized } from "../../shared/office/ids.ts";
import { readClock } from "../../shared/ui/clock.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { StarIcon } from "../../shared/ui/icons.tsx";
import { Logo } from "../../shared/ui/logo.tsx";
import { press } from "../../shared/ui/press.ts";
import { InfoIcon, LightbulbIcon } from "../../shared/ui/state-icons.tsx";
import { type NoticeLine, noticesAt } from "../../shared/views/notices.ts";
import { OfflineLine } from "../frame.tsx";
import { fetchFurtherTexts } from "../further-texts.ts";
import { PauseLine } from "../pause-line.tsx";
import { noteActivity } from "../quiet.ts";
import type { AttractProps } from "./rest.ts";
import { type Slide, slidesOf } from "./slides.ts";
import { TouchIcon } from "./touch-icon.tsx";
import "./attract-screen.css";

/** Long enough to be read twice by somebody who reads slowly. */
const shownMs = 12_000;

/**
 * Returns what stands there while nobody is before the kiosk: a greeting, what changed because of what visitors said,
 * and that one touch begins. The touch counts where it is released and wherever it was; it presses nothing else.
 */
export function AttractScreen({ view, notices }: AttractProps): JSX.Element {
  const place = useTurns();
  const languages = useLanguages();
  const slides = notices.value ? slidesOf(noticesAt(notices.value, readClock())) : [];
  const slide = slides[place % slides.length];
  return (
    <main class={`attract${slide ? "" : " attract--alone"}`} {...press(noteActivity)}>
      <Office name={view.name} />
      <div class="attract__lines">
        <PauseLine view={view} />
        <OfflineLine />
      </div>
      <div class="attract__welcome">
        {languages.map((language) => {
          const Line = language === "ar" ? "h1" : "p";
          return (
            <Line key={language} lang={language} dir={directionOf(language)}>
              {textsIn(kioskTexts, language).welcome}
            </Line>
          );
        })}
      </div>
      {slide && <Story key={place} slide={slide} />}
      <button type="button" class="attract__begin">
        <TouchIcon size="1em" class="attract__finger" />
        <span class="attract__words">
          {languages.map((language) => (
            <span key={language} lang={language} dir={directionOf(language)}>
              {textsIn(attractTexts, language).begin}
            </span>
          ))}
        </span>
      </button>
    </main>
  );
}

function Office({ name }: { readonly name: Localized }): JSX.Element {
  const english = name.en.trim();
  return (
    <header class="attract__office">
      <Logo size="1em" />
      <div>
        <p class="attract__name">{name.ar}</p>
        {english !== "" && english !== name.ar && (
          <p class="attract__name-en" lang="en" dir="ltr">
            {english}
          </p>
        )}
      </div>
    </header>
  );
}

const pictures: Readonly<Record<NoticeLine["kind"], Icon>> = {
  done: StarIcon,
  know: LightbulbIcon,
  message: InfoIcon,
};

function Story({ slide: { notice, language, text } }: { readonly slide: Slide }): JSX.Element {
  const Picture = pictures[notice.kind];
  return (
    <section class="attract__story" data-kind={notice.kind} lang={language} dir={directionOf(language)}>
      <p class="attract__lead">
        <Picture size="1.2em" />
        {textsIn(noticeLineTexts, language)[notice.kind]}
      </p>
      <p class="attract__text">{text}</p>
    </section>
  );
}

/** Counts the turns; a timer of seconds, because nothing here moves in between. */
function useTurns(): number {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPlace((now) => now + 1), shownMs);
    return () => clearInterval(timer);
  }, []);
  return place;
}

/** Returns the languages whose words are there; what has to be fetched first joins when it has come. */
function useLanguages(): readonly VisitorLanguage[] {
  const [, setCome] = useState(false);
  useEffect(() => {
    fetchFurtherTexts().then(
      () => setCome(true),
      () => undefined,
    );
  }, []);
  return VISITOR_LANGUAGES.filter(isKnown);
}
