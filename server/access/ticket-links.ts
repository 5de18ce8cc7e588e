import { type BusinessDay, minuteMs, type OfficeId, type TicketCode } from "../../shared/office/ids.ts";
import { keyedHash } from "./secret.ts";
import { isSameSecret } from "./tokens.ts";

/** A link opens its ticket for so long after the check-in: the rest of the visit, and time to rate it. */
export const linkLifeMs = 48 * 60 * minuteMs;

/** Which ticket a link opens. */
export type LinkedTicket = { readonly office: OfficeId; readonly day: BusinessDay; readonly code: TicketCode };

const mark = "t";
const sealLength = 22;

/**
 * The token in a ticket's link: where the ticket stands, and 132 bits that only a hub with this secret can make. Nothing
 * is kept of it, so any hub knows it, and the same ticket always has the same link.
 */
export function linkToken(secret: string, { office, day, code }: LinkedTicket): string {
  return [mark, office, day, code, sealOf(secret, { office, day, code })].join("~");
}

/** Which ticket the token opens; undefined when no hub of ours made it. Whether it is too old, the ticket tells. */
export function readLinkToken(secret: string, token: string): LinkedTicket | undefined {
  const [first, office, day, code, seal, ...rest] = token.split("~");
  if (first !== mark || rest.length > 0) return undefined;
  if (office === undefined || day === undefined || code === undefined || seal === undefined) return undefined;
  return isSameSecret(seal, sealOf(secret, { office, day, code })) ? { office, day, code } : undefined;
}

function sealOf(secret: string, { office, day, code }: LinkedTicket): string {
  return keyedHash(secret, "ticket link", `${office}\n${day}\n${code}`).slice(0, sealLength);
}
