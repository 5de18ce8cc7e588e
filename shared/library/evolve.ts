import { type Instant, never } from "../office/ids.ts";
import type { DocumentVersion, Library, LibraryDocument, LibraryEvent } from "./library.ts";

/** Applies one fact to the library, in place; `at` is when it was stored. */
export function evolve(library: Library, event: LibraryEvent, at: Instant): void {
  switch (event.type) {
    case "DocumentSet": {
      const { document } = event;
      const before = library.documents.get(document.id);
      library.documents.set(document.id, { versions: [], ...before, ...document });
      return;
    }
    case "DocumentRetired":
      return change(library, event.document, (document) => ({ ...document, retiredAt: at }));
    case "VersionAdded": {
      const version: DocumentVersion = { ...event.version, addedAt: at, isWithdrawn: false, readBy: new Map() };
      return change(library, event.document, (document) => ({
        ...document,
        versions: [...document.versions, version],
      }));
    }
    case "VersionWithdrawn":
      return changeVersion(library, event, (version) => ({ ...version, isWithdrawn: true }));
    case "VersionAcknowledged":
      return changeVersion(library, event, (version) => ({
        ...version,
        readBy: new Map([...version.readBy, [event.by, at]]),
      }));
    default:
      never(event);
  }
}

function change(library: Library, id: string, next: (document: LibraryDocument) => LibraryDocument): void {
  const document = library.documents.get(id);
  if (document) library.documents.set(id, next(document));
}

function changeVersion(
  library: Library,
  { document: id, version: number }: { readonly document: string; readonly version: number },
  next: (version: DocumentVersion) => DocumentVersion,
): void {
  change(library, id, (document) => ({
    ...document,
    versions: document.versions.map((each) => (each.number === number ? next(each) : each)),
  }));
}
