import type { CommandId } from "../shared/office/ids.ts";
import type { Command } from "../shared/protocol/wire.ts";
import type { MediumContent } from "../shared/setup/media.ts";
import type { SetupCommand } from "../shared/setup/setup.ts";
import { libraryBook } from "./books.ts";
import { filesInUse } from "./contents/in-use.ts";
import { mediumOf } from "./contents/media-kind.ts";
import type { EngineAnswer } from "./engine-types.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";

type MediaCommand = Extract<SetupCommand, { type: "SetMedium" | "MoveMedium" | "RemoveMedium" }>;

export function isMedia(command: Command): command is MediaCommand {
  return command.type === "SetMedium" || command.type === "MoveMedium" || command.type === "RemoveMedium";
}

/** Sends a command about pictures and films into the setup, with the file it names; a file that it leaves unnamed goes (U22). */
export async function sendIntoMedia(
  ground: OfficeGround,
  office: OpenOffice,
  by: CommandSender["actor"],
  { id, command }: { readonly id: CommandId; readonly command: MediaCommand },
): Promise<EngineAnswer> {
  const named = command.type === "SetMedium" ? command.medium.id : command.medium;
  const before = office.setup().state.media.find((each) => each.id === named)?.content.sha256;
  const medium = command.type === "SetMedium" ? await heldMedium(ground, office, command.medium.content) : undefined;
  const facts = { office: office.id, isTimeZone: true, ...(medium === undefined ? {} : { medium }) };
  const answer = await ground.engine.send(office.setupBook, { id, command, by, facts, office: office.id });
  if (answer.status === "accepted" && before !== undefined) await dropUnused(ground, office, before);
  return answer;
}

/** What the store holds under this hash; it was looked into when it was uploaded, and is again. */
async function heldMedium(
  { contents }: OfficeGround,
  { id }: OpenOffice,
  sha256: string,
): Promise<MediumContent | undefined> {
  const held = await contents?.get(id, sha256);
  if (held === undefined) return undefined;
  const looked = mediumOf(held);
  return "fault" in looked ? undefined : looked.content;
}

/** The fact is stored: whatever happens to the file now, the answer stays yes, and the next upload sweeps what was left. */
async function dropUnused({ engine, contents, onFault }: OfficeGround, office: OpenOffice, sha256: string) {
  try {
    const [library, setup] = await Promise.all([engine.read(libraryBook(office.id)), engine.read(office.setupBook)]);
    if (filesInUse({ library: library.state, setup: setup.state }).has(sha256)) return;
    await contents?.remove(office.id, sha256);
  } catch (error) {
    onFault?.("a file of the wall was not deleted", office.id, error);
  }
}
