import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { ShelvedDocument, ShelvedVersion } from "../../shared/views/library.ts";
import { request } from "../admin/api.ts";
import { sizeText } from "./days.ts";

type TextProps = {
  readonly office: OfficeId;
  readonly document: ShelvedDocument;
  readonly version: ShelvedVersion;
};

/** Returns the text of a version to read, or the way to its file. */
export function DocumentText({ office, document, version }: TextProps): JSX.Element {
  const texts = t(libraryTexts);
  const path = `/offices/${office}/library/documents/${document.id}/versions/${version.number}`;
  const isText = version.content.kind === "markdown";
  return (
    <section class="ui-card document__text" aria-label={texts.version(version.number)}>
      {isText ? <Written path={path} /> : <p>{texts.pdf(sizeText(version.content.bytes))}</p>}
      {!isText && <p class="library__small">{texts.pdfHint}</p>}
      {!isText && <Words path={path} />}
      <a class="document__file" href={`/api/v1${path}/file`} download>
        {texts.download}
      </a>
    </section>
  );
}

type WordsState = keyof (typeof libraryTexts)["ar"]["words"];
const againMs = 3_000;

/** Returns whether the words of a PDF are found by the search, and why not; it asks again while they are being read. */
function Words({ path }: { readonly path: string }): JSX.Element {
  const [words, setWords] = useState<WordsState | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async () => {
      const asked = await request<{ readonly words: WordsState | null }>("GET", path);
      if (isGone || asked.status !== "done" || asked.body.words === null) return;
      setWords(asked.body.words);
      if (asked.body.words === "reading") timer = setTimeout(ask, againMs);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [path]);
  return (
    <p class="library__small" aria-live="polite">
      {words && t(libraryTexts).words[words]}
    </p>
  );
}

function Written({ path }: { readonly path: string }): JSX.Element {
  const [html, setHtml] = useState<string | "failed" | undefined>();
  useEffect(() => {
    void request<{ readonly html: string | null }>("GET", path).then((asked) =>
      setHtml(asked.status === "done" && asked.body.html !== null ? asked.body.html : "failed"),
    );
  }, [path]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (html === undefined || html === "failed") return;
    // The hub made it from Markdown without raw HTML; the page's policy lets no script run in any case.
    const parsed = new DOMParser().parseFromString(html, "text/html");
    place.current?.replaceChildren(...parsed.body.childNodes);
  }, [html]);
  if (html === "failed") return <Notice kind="error">{t(libraryTexts).textFailed}</Notice>;
  return (
    <>
      {html === undefined && <Skeleton lines={8} label={t(commonTexts).loading} />}
      <div ref={place} class="document__words" dir="auto" />
    </>
  );
}
