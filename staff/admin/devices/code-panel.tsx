import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { isolated } from "../../../shared/i18n/ticket-code.ts";
import { t } from "../../../shared/ui/language.ts";
import { pageOf, type ShownCode, timeLeft } from "./pairing-life.ts";
import "./code-panel.css";

/** Returns the code, large enough to be read across a room, with where to type it and how long it holds. */
export function CodePanel({
  shown,
  onExpired,
}: {
  readonly shown: ShownCode;
  readonly onExpired: () => void;
}): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const isExpired = now >= shown.endsAt;
  useEffect(() => {
    if (isExpired) onExpired();
  }, [isExpired, onExpired]);
  const page = pageOf(shown.kind);
  return (
    <div class="admin-code">
      <p>{texts.codeHint(isolated(location.host + page))}</p>
      <p class="admin-code__code">
        <span class="visually-hidden">{texts.codeTitle}: </span>
        <bdi dir="ltr">
          <span>{shown.code.slice(0, 4)}</span>
          <span>{shown.code.slice(4)}</span>
        </bdi>
      </p>
      <p class="admin-code__left" role="timer">
        {texts.validFor(isolated(timeLeft(shown.endsAt, now)))}
      </p>
    </div>
  );
}
