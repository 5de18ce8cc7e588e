import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { noticeLineTexts } from "../i18n/texts/notice-line.ts";
import { type NoticesView, noticesAt } from "../views/notices.ts";
import { readClock } from "./clock.ts";
import { local, t } from "./language.ts";
import "./notice-line.css";

/** Long enough to be read twice by somebody who reads slowly. */
const shownMs = 12_000;

/** Returns one notice after another, in a line of its own; without any, nothing. */
export function NoticeLine({ view }: { readonly view: NoticesView | undefined }): JSX.Element | null {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPlace((now) => now + 1), shownMs);
    return () => clearInterval(timer);
  }, []);
  const notices = view ? noticesAt(view, readClock()) : [];
  const notice = notices[place % notices.length];
  return notice ? (
    <p class="notice-line" data-kind={notice.kind}>
      <strong>{t(noticeLineTexts)[notice.kind]}</strong> <bdi>{local(notice.text)}</bdi>
    </p>
  ) : null;
}
