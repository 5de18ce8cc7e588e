import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { Drawn } from "../shared/ui/drawn.ts";
import { t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import { CountdownBar } from "./countdown-bar.tsx";
import { device } from "./device.ts";
import { ListenButton } from "./listen-button.tsx";
import { staysSeconds } from "./patience.ts";
import { about } from "./surround.tsx";
import { step } from "./visit.ts";
import "./frame.css";

type FrameProps = {
  readonly title: Drawn;
  readonly hint?: Drawn | undefined;
  /** Under the office's name instead of the day: the ticket that this is about. */
  readonly about?: Drawn | undefined;
  readonly children: Drawn;
  /** The large buttons at the foot: the way on first, the way back last. */
  readonly actions?: Drawn | undefined;
  /** The id of what a reader should hear with the title. */
  readonly describedBy?: string | undefined;
  readonly align?: "start" | "center" | undefined;
};

/** Returns one step of the visit, to stand in its surround. Its title takes the focus, so that a reader begins with it. */
export function Frame(props: FrameProps): JSX.Element {
  const { align = "start" } = props;
  const leavesByItself = staysSeconds(step.value) !== undefined;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step.value.at !== "start") title.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    about.value = props.about;
    return () => {
      about.value = undefined;
    };
  }, [props.about]);
  return (
    <main class={`kiosk__main kiosk__main--${align}`}>
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
      {props.actions !== undefined && (
        <div class="kiosk__actions">
          {props.actions}
          {leavesByItself && <ListenButton />}
        </div>
      )}
      {leavesByItself && <CountdownBar />}
    </main>
  );
}

/** Returns the calm line of a kiosk whose hub is away; its visitors are served all the same. */
export function OfflineLine(): JSX.Element | null {
  const now = device.value;
  if (now.status !== "paired" || !now.isAlone.value) return null;
  return <Notice kind="offline">{t(kioskStateTexts).offline}</Notice>;
}
