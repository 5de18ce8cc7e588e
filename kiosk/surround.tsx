import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { businessDay } from "../shared/i18n/dates.ts";
import { VISITOR_LANGUAGES } from "../shared/i18n/languages.ts";
import type { Drawn } from "../shared/ui/drawn.ts";
import { language, local } from "../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../shared/ui/language-switch.tsx";
import { Logo } from "../shared/ui/logo.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { aids } from "./aids.ts";
import { AidsBar } from "./aids-bar.tsx";
import { fetchFurtherTexts } from "./further-texts.ts";
import { staysSeconds } from "./patience.ts";
import { step } from "./visit.ts";

/** Under the office's name instead of the day: what the step before the visitor is about, while it stands. */
export const about = signal<Drawn>(undefined);

type SurroundProps = { readonly view: KioskView; readonly children: Drawn };

/**
 * Returns what stands around every step: the office and the languages above, the aids below. It stays from step to step
 * and holds nothing of a visitor's, so that a touch draws only what is new: on a small panel that is half of the wait.
 */
export function Surround({ view, children }: SurroundProps): JSX.Element {
  // The same elements again are not looked at again.
  const head = useMemo(() => <Head view={view} />, [view]);
  const foot = useMemo(() => <AidsBar />, []);
  // A finished step needs no aids any more: it has a bar that runs out instead.
  const leavesByItself = staysSeconds(step.value) !== undefined;
  return (
    <div class="kiosk">
      {head}
      {children}
      <div class="kiosk__foot" hidden={leavesByItself}>
        {foot}
      </div>
    </div>
  );
}

function Head({ view }: { readonly view: KioskView }): JSX.Element {
  return (
    <header class="kiosk__head">
      <div class="kiosk__brand">
        <Logo size="1em" />
        <div>
          <p class="kiosk__office">{local(view.name)}</p>
          <p class="kiosk__about">
            <About view={view} />
          </p>
        </div>
      </div>
      {!aids.lowReach.value && (
        <VisitorLanguageSwitch size="hall" languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      )}
    </header>
  );
}

function About({ view }: { readonly view: KioskView }): JSX.Element {
  const day = view.day === null ? undefined : businessDay(view.day, language.value);
  return <>{about.value ?? day}</>;
}
