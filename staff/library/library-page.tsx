import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { hash } from "../shell/address.ts";
import { DocumentPage } from "./document-page.tsx";
import { ShelfPage } from "./shelf-page.tsx";
import "../../shared/ui/card.css";
import "./library.css";

/** The document that the address names: `#/library/bylaws`. */
function documentNamed(address: string): string | undefined {
  return /^#\/library\/([a-z0-9-]+)/u.exec(address)?.[1];
}

/** Returns the library: one document, or the shelf with its search (R10). */
export function LibraryPage(props: PageProps): JSX.Element {
  const { link, office } = props;
  const watched = useWatch(link, office, "library");
  const shelf = watched.message.value?.data;
  if (!shelf) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const id = documentNamed(hash.value);
  return id === undefined ? (
    <ShelfPage {...props} shelf={shelf} />
  ) : (
    <DocumentPage key={id} {...props} shelf={shelf} id={id} />
  );
}
