import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { tabletTexts } from "../../shared/i18n/texts/tablet.ts";
import { houseLanguage, local, speak, t } from "../../shared/ui/language.ts";
import { Logo } from "../../shared/ui/logo.tsx";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { speakInTerms } from "../../shared/ui/terms.ts";
import { PairingForm } from "./pairing-form.tsx";
import { SignScreen } from "./sign-screen.tsx";
import type { Slate, SlateScreen } from "./slate.ts";
import "./tablet.css";

/** How long the last word to somebody stays. */
const lastWordMs = 6_000;

/** Returns the tablet's whole page: at most one statement, and nothing of it once it is signed. */
export function Tablet({ slate }: { readonly slate: Slate }): JSX.Element {
  const screen = slate.screen.value;
  const [lastWord, say] = useState<"thanks" | "changed" | undefined>();
  const terms = "view" in screen ? screen.view.terms : undefined;
  useEffect(() => {
    if (terms) speakInTerms(terms);
  }, [terms]);
  useEffect(() => {
    if (lastWord === undefined) return;
    const timer = setTimeout(() => {
      say(undefined);
      // The next visitor begins in the hall's first language.
      speak("ar");
    }, lastWordMs);
    return () => clearTimeout(timer);
  }, [lastWord]);
  return (
    <main class="tablet">
      <header class="tablet__head">
        <Logo size="3rem" />
        {"view" in screen && (
          <p class="tablet__place">
            {local(screen.view.office)} · {screen.view.counter && local(screen.view.counter.name)}
          </p>
        )}
        <Segmented<Language>
          label="اللغة · Language"
          size="hall"
          value={houseLanguage()}
          segments={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          onChoose={speak}
        />
      </header>
      <Middle slate={slate} screen={screen} lastWord={lastWord} say={say} />
    </main>
  );
}

type MiddleProps = {
  readonly slate: Slate;
  readonly screen: SlateScreen;
  readonly lastWord: "thanks" | "changed" | undefined;
  readonly say: (word: "thanks" | "changed") => void;
};

function Middle({ slate, screen, lastWord, say }: MiddleProps): JSX.Element {
  const texts = t(tabletTexts);
  switch (screen.kind) {
    case "pairing":
      return <PairingForm slate={slate} wasRevoked={screen.wasRevoked} />;
    case "sign":
      // Another statement is another sheet: what was drawn under the one before goes with it.
      return <SignScreen key={screen.pending.hash} slate={slate} pending={screen.pending} onEnd={say} />;
    case "loading":
    case "offline":
      return <Calm title={texts[screen.kind]} />;
    case "unplaced":
      return <Calm title={texts.unplaced} hint={texts.unplacedHint} />;
    case "idle":
      return lastWord === undefined ? (
        <Calm title={texts.idle} hint={texts.idleHint} />
      ) : (
        <Calm title={texts[lastWord]} />
      );
  }
}

function Calm({ title, hint }: { readonly title: string; readonly hint?: string }): JSX.Element {
  return (
    <div class="tablet__calm" role="status">
      <h1 class="tablet__title">{title}</h1>
      {hint !== undefined && <p class="tablet__hint">{hint}</p>}
    </div>
  );
}
