import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { noticeLineTexts } from "../i18n/texts/notice-line.ts";
import type { NoticeLine as Line } from "../views/notices.ts";
import { local, t } from "./language.ts";
import "./notice-line.css";

/** Long enough to be read twice by somebody who reads slowly. */
const shownMs = 12_000;

/** Returns one notice after another, in a line of its own; without any, nothing. */
export function NoticeLine({ notices = [] }: { readonly notices: readonly Line[] | undefined }): JSX.Element | null {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPlace((now) => now + 1), shownMs);
    return () => clearInterval(timer);
  }, []);
  const notice = notices[place % notices.length];
  return notice ? (
    <p class="notice-line">
      <strong>{t(noticeLineTexts)[notice.kind]}</strong> {local(notice.text)}
    </p>
  ) : null;
}
