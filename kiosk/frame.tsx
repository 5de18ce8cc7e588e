import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { businessDay } from "../shared/i18n/dates.ts";
import { VISITOR_LANGUAGES } from "../shared/i18n/languages.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { digitSystem, language, local, t } from "../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../shared/ui/language-switch.tsx";
import { Logo } from "../shared/ui/logo.tsx";
import { Notice } from "../shared/ui/notice.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { aids } from "./aids.ts";
import { AidsBar } from "./aids-bar.tsx";
import { CountdownBar } from "./countdown-bar.tsx";
import { device } from "./device.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import { staysSeconds } from "./patience.ts";
import { step } from "./visit.ts";
import "./frame.css";

type FrameProps = {
  readonly view: KioskView;
  readonly title: ComponentChildren;
  readonly hint?: ComponentChildren | undefined;
  /** Under the office's name instead of the day: the ticket that this is about. */
  readonly about?: ComponentChildren | undefined;
  readonly children: ComponentChildren;
  /** The large buttons at the foot: the way on first, the way back last. */
  readonly actions?: ComponentChildren | undefined;
  /** The id of what a reader should hear with the title. */
  readonly describedBy?: string | undefined;
  readonly align?: "start" | "center" | undefined;
};

/** Returns a whole kiosk screen. Its title takes the focus, so that a reader begins with it. */
export function Frame(props: FrameProps): JSX.Element {
  const { align = "start" } = props;
  // A finished step needs no aids any more: it has a bar that runs out instead.
  const leavesByItself = staysSeconds(step.value) !== undefined;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step.value.at !== "start") title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class={`kiosk kiosk--${align}`}>
      <Head view={props.view} about={props.about} />
      <main class="kiosk__main">
        <div class="kiosk__heading">
          <h1 class="kiosk__title" tabIndex={-1} ref={title} aria-describedby={props.describedBy}>
            {props.title}
          </h1>
          {props.hint !== undefined && <p class="kiosk__hint">{props.hint}</p>}
        </div>
        <div class="kiosk__body">
          <OfflineLine />
          {props.children}
        </div>
        {props.actions !== undefined && <div class="kiosk__actions">{props.actions}</div>}
        {leavesByItself && <CountdownBar />}
      </main>
      {!leavesByItself && <AidsBar />}
    </div>
  );
}

function Head({ view, about }: Pick<FrameProps, "view" | "about">): JSX.Element {
  const day = view.day === null ? undefined : businessDay(view.day, language.value, digitSystem.value);
  return (
    <header class="kiosk__head">
      <div class="kiosk__brand">
        <Logo size="1em" />
        <div>
          <p class="kiosk__office">{local(view.name)}</p>
          <p class="kiosk__about">{about ?? day}</p>
        </div>
      </div>
      {!aids.lowReach.value && (
        <VisitorLanguageSwitch size="hall" languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      )}
    </header>
  );
}

function OfflineLine(): JSX.Element | null {
  const now = device.value;
  if (now.status !== "paired" || now.link.state.value !== "offline") return null;
  return <Notice kind="offline">{t(kioskStateTexts).offline}</Notice>;
}
