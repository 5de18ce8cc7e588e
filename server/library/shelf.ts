import { inForceAt } from "../../shared/library/in-force.ts";
import type { Content, DocumentVersion, Library } from "../../shared/library/library.ts";
import { titlesOf } from "../../shared/library/titles.ts";
import type { Instant, Localized } from "../../shared/office/ids.ts";
import { libraryBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import { contentOf, textOf } from "../contents/content-kind.ts";
import type { Contents } from "../contents/contents.ts";
import { filesInUse } from "../contents/in-use.ts";
import { makeRoom } from "../contents/room.ts";
import type { Engine } from "../engine-types.ts";
import type { OpenOffice } from "../offices-types.ts";
import { type PdfReadings, pdfReadingsInTurn } from "./pdf-readings.ts";
import type { PdfReading } from "./pdf-text.ts";
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
  /** B9: whether the words of a PDF are found; "reading" while nobody knows yet. */
  words(office: OpenOffice, version: DocumentVersion): Promise<PdfReading["is"] | "reading">;
  search(office: OpenOffice, query: string): Promise<Answered>;
};

/** `unread`: how many PDFs are still being read, so that their words may be missing. */
type Answered = { readonly found: ReturnType<Search>; readonly unread: number };
type Indexed = { readonly key: string; readonly search: Search; readonly unread: number };

/** So long a search waits for PDFs that nobody has read since the hub began. */
const patienceMs = 3_000;

export function createShelf(ground: ShelfGround): Shelf {
  const { engine, contents, clock } = ground;
  const indexes = new Map<string, Indexed>();
  const readings = new Map<string, PdfReadings>();
  const newReadings = pdfReadingsInTurn();
  const readingsOf = ({ id }: OpenOffice) => {
    const held = readings.get(id) ?? newReadings();
    readings.set(id, held);
    return held;
  };
  const readingOf = (office: OpenOffice, sha256: string) =>
    readingsOf(office).within(sha256, () => contents.get(office.id, sha256), patienceMs);
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
    async words(office, { content }) {
      return (await readingOf(office, content.sha256))?.is ?? "reading";
    },
    async search(office, query) {
      const { revision, state } = await read(office);
      // What is in force changes with the day.
      const key = [revision, office.setup().revision, office.today().day].join(" ");
      let indexed = indexes.get(office.id);
      if (indexed?.key !== key || indexed.unread > 0) {
        const shelved = shelvedNow(office, state, clock.now(office.id));
        readingsOf(office).keepOnly(new Set(shelved.flatMap(({ content }) => (content ? [content.sha256] : []))));
        // What reads Markdown and makes an index is loaded for the first search.
        const [{ makeSearch }, texts] = await Promise.all([
          import("./search.ts"),
          Promise.all(shelved.map(({ content }) => wordsOf(office, content))),
        ]);
        const documents = shelved.map(({ id, title }, place) => ({ id, title, text: texts[place] ?? "" }));
        const unread = texts.filter((text) => text === undefined).length;
        indexed = { key, unread, search: makeSearch([...documents, ...questionsOf(office)]) };
        indexes.set(office.id, indexed);
      }
      return { found: indexed.search(query), unread: indexed.unread };
    },
  };

  /** B9: the words of a file; none where it has none; undefined while it is being read. */
  async function wordsOf(office: OpenOffice, content: Content | undefined): Promise<string | undefined> {
    if (!content) return "";
    if (content.kind === "pdf") {
      const reading = await readingOf(office, content.sha256);
      return reading && ("text" in reading ? reading.text : "");
    }
    const [{ plainText }, bytes] = await Promise.all([
      import("./markdown.ts"),
      contents.get(office.id, content.sha256),
    ]);
    return bytes ? plainText(textOf(bytes) ?? "") : "";
  }
}

type Shelved = { readonly id: string; readonly title: Localized; readonly content: Content | undefined };

/** Every document that may be found, with the file that is in force now. */
function shelvedNow(office: OpenOffice, { documents }: Library, now: Instant): readonly Shelved[] {
  const setup = office.setup().state;
  const titles = titlesOf(setup).filter(({ id }) => !documents.has(id));
  const shelved = [...documents.values()].filter(({ retiredAt }) => retiredAt === undefined);
  return [
    ...titles.map(({ id, title }) => ({ id: `document/${id}`, title, content: undefined })),
    ...shelved.map((document) => ({
      id: `document/${document.id}`,
      title: document.title,
      content: inForceAt(document, now, setup.timeZone)?.content,
    })),
  ];
}

function questionsOf(office: OpenOffice): readonly Findable[] {
  return office.setup().state.questions.map(({ id, question, answer }) => ({
    id: `question/${id}`,
    title: question,
    text: `${answer.ar}\n${answer.en}`,
    answer,
  }));
}
