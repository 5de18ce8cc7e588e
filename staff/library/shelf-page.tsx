import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import type { DocumentKind } from "../../shared/library/library.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { PlusIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { BookIcon } from "../../shared/ui/service-icons.tsx";
import type { LibraryView, ShelvedDocument } from "../../shared/views/library.ts";
import type { PageProps } from "../page.ts";
import { bothDays } from "./days.ts";
import { DocumentDialog } from "./document-dialog.tsx";
import { LibraryKeys } from "./library-keys.tsx";
import { SearchBox } from "./search-box.tsx";
import { isLibrarian } from "./work.ts";

type ShelfProps = PageProps & { readonly shelf: LibraryView };

const kinds: readonly DocumentKind[] = ["tool", "policy", "other"];

function goToSearch(): void {
  document.querySelector<HTMLElement>(".library__search input")?.focus();
}

/** Opens what stands in that place of the shelf, or of what was found. */
function openAt(place: number): void {
  document.querySelectorAll<HTMLElement>(".library__card, .library__found a")[place - 1]?.click();
}

/** Returns the shelf: the officer's four tools first, then the policy, then all others; above them the search. */
export function ShelfPage(props: ShelfProps): JSX.Element {
  const { shelf, me, office } = props;
  const texts = t(libraryTexts);
  const [isSearching, setSearching] = useState(false);
  const [isAdding, setAdding] = useState(false);
  return (
    <div class="library">
      <header class="library__head">
        <div>
          <h1>{texts.title}</h1>
          <p class="library__hint">{texts.hint}</p>
        </div>
        {isLibrarian(me) && (
          <Button icon={PlusIcon} onPress={() => setAdding(true)}>
            {texts.newDocument}
          </Button>
        )}
      </header>
      <SearchBox office={office} onSearching={setSearching} />
      {!isSearching &&
        kinds.map((kind) => (
          <KindOfDocuments
            key={kind}
            kind={kind}
            documents={shelf.documents.filter((each) => each.kind === kind)}
            today={shelf.today}
          />
        ))}
      <LibraryKeys
        deeds={[
          { code: "KeyS", label: texts.keys.search, act: goToSearch },
          ...(isLibrarian(me) ? [{ code: "KeyN", label: texts.newDocument, act: () => setAdding(true) }] : []),
        ]}
        onPlace={openAt}
      />
      {isAdding && <DocumentDialog {...props} onClose={() => setAdding(false)} />}
    </div>
  );
}

type KindProps = {
  readonly kind: DocumentKind;
  readonly documents: readonly ShelvedDocument[];
  readonly today: string;
};

function KindOfDocuments({ kind, documents, today }: KindProps): JSX.Element | null {
  if (documents.length === 0) return null;
  return (
    <section class="library__kind" aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{t(libraryTexts).kinds[kind]}</h2>
      <ul class="library__documents">
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentCard document={document} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DocumentCard({
  document,
  today,
}: {
  readonly document: ShelvedDocument;
  readonly today: string;
}): JSX.Element {
  const texts = t(libraryTexts);
  const version = document.versions.find(({ number }) => number === document.inForce);
  const coming = document.versions.find((each) => !each.isWithdrawn && each.effectiveFrom > today);
  const isDue = version?.reviewBy !== null && version !== undefined && version.reviewBy <= today;
  return (
    <a class="ui-card library__card" href={`#/library/${document.id}`}>
      <BookIcon size={28} class="library__picture" />
      <span class="library__name">{local(document.title)}</span>
      <span class="library__facts">
        {document.isRetired && <Badge tone="neutral">{texts.retired}</Badge>}
        {version && <Badge tone="brand">{texts.version(version.number)}</Badge>}
        {isDue && <Badge tone="amber">{texts.reviewDue}</Badge>}
        {coming && <Badge tone="info">{texts.notYet}</Badge>}
      </span>
      <span class="library__small">
        {version ? texts.since(bothDays(version.effectiveFrom)) : !document.isRetired && texts.noText}
      </span>
    </a>
  );
}
