import type { Library } from "../../shared/library/library.ts";
import type { Setup } from "../../shared/setup/setup.ts";

/** What an office's books say of its files. */
export type Naming = {
  readonly library: Pick<Library, "documents"> | undefined;
  readonly setup: Pick<Setup, "media"> | undefined;
};

/** U22: the files that something names: a version of a document, in force or not, or a picture or film of the wall. */
export function filesInUse({ library, setup }: Naming): ReadonlySet<string> {
  const versions = [...(library?.documents.values() ?? [])].flatMap((each) => each.versions);
  return new Set([...versions, ...(setup?.media ?? [])].map(({ content }) => content.sha256));
}
