import type { JSX } from "preact";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { t } from "../../shared/ui/language.ts";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";

/** Returns who has confirmed the policy in force, and who has not yet (R23). */
export function Readers({ link, office }: Pick<PageProps, "link" | "office">): JSX.Element | null {
  const texts = t(libraryTexts);
  const view = useWatch(link, office, "readers").message.value?.data;
  if (!view || view.version === null) return null;
  return (
    <section class="ui-card" aria-labelledby="readers">
      <h2 id="readers">{texts.readers}</h2>
      <h3>{texts.haveNot(view.haveNot.length)}</h3>
      <Names of={view.haveNot} />
      <h3>{texts.have(view.have.length)}</h3>
      <Names of={view.have} />
    </section>
  );
}

type Named = { readonly id: string; readonly name: string };

function Names({ of: people }: { readonly of: readonly Named[] }): JSX.Element {
  if (people.length === 0) return <p class="library__small">{t(libraryTexts).nobody}</p>;
  return (
    <ul class="library__names">
      {people.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
