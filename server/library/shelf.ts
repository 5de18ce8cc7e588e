import { inForceAt } from "../../shared/library/in-force.ts";
import type { DocumentVersion, Library } from "../../shared/library/library.ts";
import { titlesOf } from "../../shared/library/titles.ts";
import { libraryBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import { contentOf, textOf } from "../contents/content-kind.ts";
import type { Contents } from "../contents/contents.ts";
import { filesInUse } from "../contents/in-use.ts";
import { makeRoom } from "../contents/room.ts";
import type { Engine } from "../engine-types.ts";
import type { OpenOffice } from "../offices-types.ts";
import type { Findable, Search } from "./search.ts";

export type ShelfGround = {
  readonly engine: Pick<Engine, "read">;
  readonly contents: Contents;
  readonly clock: Pick<Clock, "now">;
};

/** What became of an upload. */
type Uploaded = ReturnType<typeof contentOf> | { readonly fault: "LibraryFull" };

/** The files of the libraries: taken in, given out, searched. */
export type Shelf = {
  upload(office: OpenOffice, bytes: Uint8Array): Promise<Uploaded>;
  /** The file of a version, withdrawn or not; undefined where there is none. */
  file(
    office: OpenOffice,
    document: string,
    version: number,
  ): Promise<{ readonly version: DocumentVersion; readonly bytes: Uint8Array } | undefined>;
  search(office: OpenOffice, query: string): Promise<ReturnType<Search>>;
};

type Indexed = { readonly key: string; readonly search: Search };

export function createShelf(ground: ShelfGround): Shelf {
  const { engine, contents, clock } = ground;
  const indexes = new Map<string, Indexed>();
  const read = async ({ id }: OpenOffice) => engine.read(libraryBook(id));

  return {
    async upload(office, bytes) {
      const looked = contentOf(bytes);
      if ("fault" in looked) return looked;
      const { state } = await read(office);
      const at = clock.now(office.id);
      const inUse = filesInUse({ library: state, setup: office.setup().state });
      if (!(await makeRoom(contents, office, { inUse, at, bytes: bytes.length }))) return { fault: "LibraryFull" };
      await contents.add({ office: office.id, sha256: looked.content.sha256, at }, bytes);
      return looked;
    },
    async file(office, id, number) {
      const { state } = await read(office);
      const version = state.documents.get(id)?.versions.find((each) => each.number === number);
      const bytes = version && (await contents.get(office.id, version.content.sha256));
      return version && bytes ? { version, bytes } : undefined;
    },
    async search(office, query) {
      const { revision, state } = await read(office);
      // What is in force changes with the day.
      const key = [revision, office.setup().revision, office.today().day].join(" ");
      let indexed = indexes.get(office.id);
      if (indexed?.key !== key) {
        // What reads Markdown and makes an index is loaded for the first search.
        const { makeSearch } = await import("./search.ts");
        indexed = { key, search: makeSearch(await findables(ground, office, state)) };
        indexes.set(office.id, indexed);
      }
      return indexed.search(query);
    },
  };
}

/** The documents by what is in force now, and the questions of the setup. A PDF is found by its title. */
async function findables(
  { contents, clock }: ShelfGround,
  office: OpenOffice,
  { documents }: Library,
): Promise<readonly Findable[]> {
  const { plainText } = await import("./markdown.ts");
  const setup = office.setup().state;
  const now = clock.now(office.id);
  const titles = titlesOf(setup).filter(({ id }) => !documents.has(id));
  const found: Findable[] = titles.map(({ id, title }) => ({ id: `document/${id}`, title, text: "" }));
  for (const document of documents.values()) {
    if (document.retiredAt !== undefined) continue;
    const version = inForceAt(document, now, setup.timeZone);
    const isText = version?.content.kind === "markdown";
    const bytes = isText ? await contents.get(office.id, version.content.sha256) : undefined;
    const text = bytes === undefined ? "" : plainText(textOf(bytes) ?? "");
    found.push({ id: `document/${document.id}`, title: document.title, text });
  }
  for (const { id, question, answer } of setup.questions) {
    found.push({ id: `question/${id}`, title: question, text: `${answer.ar}\n${answer.en}`, answer });
  }
  return found;
}
