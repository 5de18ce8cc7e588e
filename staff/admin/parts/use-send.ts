import { useRef } from "preact/hooks";
import type { OfficeId } from "../../../shared/office/ids.ts";
import type { Command } from "../../../shared/protocol/wire.ts";
import type { Link, Sent } from "../../../shared/ui/link.ts";
import { newId } from "../../../shared/ui/new-id.ts";

/**
 * Returns how a form sends its command. The same content after a lost answer keeps its id, so that "try again" can
 * never do it twice; changed content is a new intention.
 */
export function useSend(link: Link): (office: OfficeId, command: Command) => Promise<Sent> {
  const last = useRef({ content: "", id: "" });
  return async (office, command) => {
    const content = JSON.stringify([office, command]);
    if (last.current.content !== content) last.current = { content, id: newId() };
    const sent = await link.send(office, command, last.current.id);
    if (sent.status !== "unreachable") last.current = { content: "", id: "" };
    return sent;
  };
}
