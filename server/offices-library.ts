import type { Content, LibraryCommand, LibraryFacts } from "../shared/library/library.ts";
import { titlesOf } from "../shared/library/titles.ts";
import type { CommandId } from "../shared/office/ids.ts";
import { libraryBook } from "./books.ts";
import { contentOf } from "./contents/content-kind.ts";
import type { EngineAnswer } from "./engine-types.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";

/** Sends a command into the office's library, with what it must know of the day, the titles, and the file it names. */
export async function sendIntoLibrary(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  { id, command }: { readonly id: CommandId; readonly command: LibraryCommand },
): Promise<EngineAnswer> {
  const content = command.type === "AddVersion" ? await heldContent(ground, office, command.content) : undefined;
  const facts: LibraryFacts = {
    today: office.today().day,
    titles: titlesOf(office.setup().state),
    ...(content === undefined ? {} : { content }),
  };
  return ground.engine.send(libraryBook(office.id), { id, command, by, facts, office: office.id });
}

/** What the store holds under this hash; it was looked into when it was uploaded, and is again. */
async function heldContent(
  { contents }: OfficeGround,
  { id }: OpenOffice,
  sha256: string,
): Promise<Content | undefined> {
  const held = await contents?.get(id, sha256);
  if (held === undefined) return undefined;
  const looked = contentOf(held);
  return "fault" in looked ? undefined : looked.content;
}
