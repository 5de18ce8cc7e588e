import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { hash } from "../shell/address.ts";
import { DocumentPage } from "./document-page.tsx";
import { ShelfPage } from "./shelf-page.tsx";
import "../../shared/ui/card.css";
import "./library.css";

/** The document that the address names, and perhaps a version of it: `#/library/bylaws`, `#/library/policy/2`. */
function documentNamed(address: string): { readonly id: string; readonly version: number | undefined } | undefined {
  const [, id, version] = /^#\/library\/([a-z0-9-]+)(?:\/(\d{1,4}))?/u.exec(address) ?? [];
  return id === undefined ? undefined : { id, version: version === undefined ? undefined : Number(version) };
}

/** Returns the library: one document, or the shelf with its search (R10). */
export function LibraryPage(props: PageProps): JSX.Element {
  const { link, office } = props;
  const watched = useWatch(link, office, "library");
  const shelf = watched.message.value?.data;
  if (!shelf) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const named = documentNamed(hash.value);
  return named === undefined ? (
    <ShelfPage {...props} shelf={shelf} />
  ) : (
    <DocumentPage key={`${named.id} ${named.version}`} {...props} shelf={shelf} {...named} />
  );
}
