import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import type { OfficeEvent } from "./events.ts";
import { accept, type Decision } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { Office } from "./state.ts";

/** H1: a kiosk asks for a person; asking again while nobody came changes nothing. */
export function askHelp(office: Office, { by }: OfficeContext): Decision<OfficeEvent> {
  if (by.kind !== "device") return refuse("NoHelpAsked");
  return accept(office.help.has(by.id) ? [] : [{ type: "HelpAsked", device: by.id }]);
}

/** H2: whoever goes says so, and nobody else has to. */
export function goHelp(office: Office, command: Of<"GoHelp">, { by }: OfficeContext): Decision<OfficeEvent> {
  if (by.kind !== "staff" || !office.help.has(command.device)) return refuse("NoHelpAsked");
  return accept([{ type: "HelpGoing", device: command.device, person: by.id }]);
}
