import { NewerVersion } from "../engine-types.ts";
import { BookArchived } from "../log/book-archived.ts";
import { StoreAway } from "../log/store-away.ts";

/** What is told, with 503, where not the hub is at fault but what its books stand in; undefined: it is something else. */
export function storeTroubleOf(error: unknown): { readonly title: string; readonly detail: string } | undefined {
  if (error instanceof StoreAway) {
    return { title: "The store is not reachable", detail: "Nothing was shown. Ask again." };
  }
  if (error instanceof NewerVersion) {
    return {
      title: "A newer version is in use",
      detail: "A newer version of Dawr has written in this book. Ask again once this hub is of that version too.",
    };
  }
  if (error instanceof BookArchived) {
    return { title: "The book is archived", detail: "It was moved to an archive file, where the hub does not look." };
  }
  return undefined;
}
