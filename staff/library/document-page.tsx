import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { supportForm } from "../../shared/library/titles.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ArrowBackIcon, PlusIcon, PrinterIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { BookIcon } from "../../shared/ui/service-icons.tsx";
import type { LibraryView } from "../../shared/views/library.ts";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { Acknowledge } from "./acknowledge.tsx";
import { bothDays } from "./days.ts";
import { DocumentText } from "./document-text.tsx";
import { LibraryKeys } from "./library-keys.tsx";
import { OpenFromForm } from "./open-from-form.tsx";
import { Readers } from "./readers.tsx";
import { RetireButton } from "./retire-button.tsx";
import { VersionDialog } from "./version-dialog.tsx";
import { Versions } from "./versions.tsx";
import { type DocumentWork, isLibrarian } from "./work.ts";

type DocumentProps = PageProps & {
  readonly shelf: LibraryView;
  readonly id: string;
  /** The version that the address names; undefined: the one in force. */
  readonly version: number | undefined;
};

/** Returns one document: the text of a version, all versions, and what may be done with it. */
export function DocumentPage(props: DocumentProps): JSX.Element {
  const { shelf, id, link, office } = props;
  const texts = t(libraryTexts);
  const asking = useMemo(() => openAsking(link, office), [link, office]);
  const [chosen, choose] = useState(props.version);
  const document = shelf.documents.find((each) => each.id === id);
  if (!document) {
    return (
      <EmptyState icon={BookIcon} title={<h1>{texts.unknown}</h1>} action={<a href="#/library">{texts.back}</a>}>
        {texts.unknownHint}
      </EmptyState>
    );
  }
  const work: DocumentWork = { ...props, document, today: shelf.today, asking };
  const shown = document.versions.find(({ number }) => number === (chosen ?? document.inForce)) ?? document.versions[0];
  return (
    <article class="document">
      <DocumentHead work={work} />
      <TroubleLine asking={asking} />
      <div class="document__body">
        <div class="document__main">
          {id === supportForm && <OpenFromForm work={work} />}
          {document.kind === "policy" && shown?.number === document.inForce && <Acknowledge work={work} />}
          {shown ? (
            <DocumentText key={shown.number} office={office} document={document} version={shown} />
          ) : (
            <EmptyState icon={BookIcon} title={texts.empty}>
              {texts.emptyHint}
            </EmptyState>
          )}
        </div>
        <div class="document__side">
          {document.versions.length > 0 && <Versions work={work} shown={shown?.number} onChoose={choose} />}
          {document.kind === "policy" && isLibrarian(props.me) && <Readers {...props} />}
        </div>
      </div>
    </article>
  );
}

function DocumentHead({ work }: { readonly work: DocumentWork }): JSX.Element {
  const texts = t(libraryTexts);
  const { document, me } = work;
  const [isAdding, setAdding] = useState(false);
  const version = document.versions.find(({ number }) => number === document.inForce);
  const mayAdd = isLibrarian(me) && !document.isRetired;
  return (
    <header class="document__head">
      <LibraryKeys
        deeds={[
          { code: "KeyB", label: texts.keys.back, act: () => location.assign("#/library") },
          ...(mayAdd ? [{ code: "KeyN", label: texts.newVersion, act: () => setAdding(true) }] : []),
          { code: "KeyP", label: texts.print, act: () => print() },
        ]}
      />
      <a class="document__back" href="#/library">
        <ArrowBackIcon size={20} /> {texts.back}
      </a>
      <div class="document__title">
        <h1>{local(document.title)}</h1>
        {version && <Badge tone="brand">{texts.version(version.number)}</Badge>}
        {document.isRetired && <Badge tone="neutral">{texts.retired}</Badge>}
      </div>
      {version && <p class="document__since">{texts.since(bothDays(version.effectiveFrom))}</p>}
      <div class="document__actions">
        {mayAdd && (
          <>
            <Button kind="primary" icon={PlusIcon} onPress={() => setAdding(true)}>
              {texts.newVersion}
            </Button>
            {document.kind === "other" && document.versions.length > 0 && <RetireButton work={work} />}
          </>
        )}
        <Button icon={PrinterIcon} onPress={() => print()}>
          {texts.print}
        </Button>
      </div>
      {isAdding && <VersionDialog work={work} onClose={() => setAdding(false)} />}
    </header>
  );
}
