import { accept, never, reject } from "../office/ids.ts";
import { scheduleFault } from "./card.ts";
import { type MediumContent, type MediumDraft, mostMedia, mostMediaBytes } from "./media.ts";
import type { Setup, SetupCommand, SetupContext, SetupDecision } from "./setup.ts";

type OfMedia = Extract<SetupCommand, { type: "SetMedium" | "MoveMedium" | "RemoveMedium" }>;

const megabyte = 1024 * 1024;

/** U20, U21: pictures and films on the hall's displays. */
export function setMedia(setup: Setup, command: OfMedia, { facts }: Pick<SetupContext, "facts">): SetupDecision {
  if (command.type === "SetMedium") return setMedium(setup, command.medium, facts.medium);
  const { medium: id } = command;
  const place = setup.media.findIndex((each) => each.id === id);
  if (place < 0) return reject({ code: "UnknownMedium", id });
  switch (command.type) {
    case "RemoveMedium":
      return accept([{ type: "MediumRemoved", medium: id }]);
    case "MoveMedium": {
      const to = Math.min(command.place, setup.media.length - 1);
      return to === place ? accept([]) : accept([{ type: "MediumMoved", medium: id, place: to }]);
    }
    default:
      return never(command);
  }
}

/** U20: its days as a message's, its file one that the hub holds, and not more of them than a wall can keep. */
function setMedium(setup: Setup, draft: MediumDraft, content: MediumContent | undefined): SetupDecision {
  const fault = scheduleFault(draft);
  if (fault !== undefined) return reject({ code: fault, medium: draft.id });
  if (content === undefined || content.sha256 !== draft.content) return reject({ code: "UnknownContent" });
  const others = setup.media.filter(({ id }) => id !== draft.id);
  if (others.length >= mostMedia) return reject({ code: "TooMany", most: mostMedia });
  const bytes = others.reduce((sum, each) => sum + each.content.bytes, content.bytes);
  if (bytes > mostMediaBytes) return reject({ code: "MediaTooLarge", mostMegabytes: mostMediaBytes / megabyte });
  return accept([{ type: "MediumSet", medium: { ...draft, content } }]);
}
