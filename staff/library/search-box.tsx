import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import type { Localized, OfficeId } from "../../shared/office/ids.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { BookIcon } from "../../shared/ui/service-icons.tsx";
import { request } from "../admin/api.ts";

type Found = {
  readonly id: string;
  readonly title: Localized;
  readonly excerpt: string;
  readonly answer: Localized | null;
};
type Asked = { readonly found: readonly Found[]; readonly unread: number };
type Answer = { readonly query: string; readonly asked: Asked | "failed" };

/** Between two keys of somebody who types. */
const typingMs = 150;

type SearchProps = { readonly office: OfficeId; readonly onSearching: (isSearching: boolean) => void };

/** Returns the search through documents and questions: it answers while one types. */
export function SearchBox({ office, onSearching }: SearchProps): JSX.Element {
  const texts = t(libraryTexts);
  const [typed, setTyped] = useState("");
  const [answer, setAnswer] = useState<Answer | undefined>();
  const wanted = useRef("");
  const query = typed.trim();
  wanted.current = query;
  useEffect(() => {
    onSearching(query !== "");
    if (query === "") {
      setAnswer(undefined);
      return;
    }
    const timer = setTimeout(async () => {
      const path = `/offices/${office}/library/search?q=${encodeURIComponent(query.slice(0, 100))}`;
      const asked = await request<Asked>("GET", path);
      // An answer to what was typed before is nobody's any more.
      if (wanted.current === query) setAnswer({ query, asked: asked.status === "done" ? asked.body : "failed" });
    }, typingMs);
    return () => clearTimeout(timer);
  }, [query, office, onSearching]);
  return (
    <search class="library__search">
      <TextField
        label={texts.search}
        hint={texts.searchHint}
        type="search"
        dir="auto"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onInput={setTyped}
      />
      <div aria-live="polite">{answer && <Results answer={answer} />}</div>
    </search>
  );
}

function Results({ answer: { asked } }: { readonly answer: Answer }): JSX.Element {
  const texts = t(libraryTexts);
  if (asked === "failed") return <Notice kind="error">{texts.searchFailed}</Notice>;
  const { found, unread } = asked;
  if (found.length === 0) {
    return (
      <EmptyState icon={BookIcon} title={texts.nothing}>
        {unread > 0 ? texts.unread : texts.nothingHint}
      </EmptyState>
    );
  }
  return (
    <>
      {unread > 0 && <p class="library__small">{texts.unread}</p>}
      <p class="visually-hidden">{texts.found(found.length)}</p>
      <ul class="library__found">
        {found.map((each) => (
          <li key={each.id} class="ui-card">
            <Hit found={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hit({ found: { id, title, excerpt, answer } }: { readonly found: Found }): JSX.Element {
  const [kind, name] = id.split("/");
  if (kind === "document") {
    return (
      <>
        <a href={`#/library/${name}`}>{local(title)}</a>
        {excerpt !== "" && <p dir="auto">{excerpt}</p>}
      </>
    );
  }
  return (
    <>
      <strong>{local(title)}</strong> <span class="library__small">{t(libraryTexts).question}</span>
      <p>{answer ? local(answer) : excerpt}</p>
    </>
  );
}
