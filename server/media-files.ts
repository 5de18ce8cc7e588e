import type { MediumContent } from "../shared/setup/media.ts";
import { libraryBook } from "./books.ts";
import type { Clock } from "./clock.ts";
import type { Contents } from "./contents/contents.ts";
import { filesInUse } from "./contents/in-use.ts";
import { mediumOf } from "./contents/media-kind.ts";
import { makeRoom } from "./contents/room.ts";
import type { Engine } from "./engine-types.ts";
import type { OpenOffice } from "./offices-types.ts";

/** The files of pictures and films: taken in, given out. */
export type MediaFiles = {
  upload(office: OpenOffice, bytes: Uint8Array): Promise<ReturnType<typeof mediumOf> | { readonly fault: "Full" }>;
  /** The file of that hash, while a picture or film of the office names it. */
  file(
    office: OpenOffice,
    sha256: string,
  ): Promise<{ readonly content: MediumContent; readonly bytes: Uint8Array } | undefined>;
};

export function createMediaFiles(ground: {
  readonly engine: Pick<Engine, "read">;
  readonly contents: Contents;
  readonly clock: Pick<Clock, "now">;
}): MediaFiles {
  const { engine, contents, clock } = ground;
  return {
    async upload(office, bytes) {
      const looked = mediumOf(bytes);
      if ("fault" in looked) return looked;
      const library = (await engine.read(libraryBook(office.id))).state;
      const at = clock.now(office.id);
      const inUse = filesInUse({ library, setup: office.setup().state });
      if (!(await makeRoom(contents, office, { inUse, at, bytes: bytes.length }))) return { fault: "Full" };
      await contents.add({ office: office.id, sha256: looked.content.sha256, at }, bytes);
      return looked;
    },
    async file(office, sha256) {
      const medium = office.setup().state.media.find(({ content }) => content.sha256 === sha256);
      const bytes = medium && (await contents.get(office.id, sha256));
      return medium && bytes ? { content: medium.content, bytes } : undefined;
    },
  };
}
