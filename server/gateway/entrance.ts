import type { OfficeId } from "../../shared/office/ids.ts";
import { isSpokenHere } from "../../shared/protocol/wire-version.ts";
import type { Access, Principal } from "../access/access.ts";
import { tokenOf } from "../http/guard.ts";
import type { Unserved } from "../unreadable-books.ts";
import type { HubSocket } from "./events.ts";
import { createQuota } from "./quota.ts";

/** Whoever knocked in vain so often on one connection is let go. */
const knocksInVain = 5;

/** `outdated`: the app speaks a wire that is served no more; it must be loaded anew. */
type WhyNot = "unauthorized" | "outdated" | "too many sockets" | Unserved;

/** Lets sockets in by their token. Resolves to why not, or to undefined for who is in. */
export type Entrance = (socket: HubSocket) => Promise<WhyNot | undefined>;

/** One connection holds one socket, however often it knocks at once; and one token holds so many connections. */
export function createEntrance(
  access: Access,
  socketsPerToken: number,
  whyUnserved: (office: OfficeId) => Promise<Unserved | undefined>,
): Entrance {
  const seats = createQuota(socketsPerToken);
  const seated = new WeakSet<HubSocket["conn"]>();
  const inVain = new WeakMap<HubSocket["conn"], number>();

  return async (socket) => {
    const { conn } = socket;
    if (!isSpokenHere(socket.handshake.auth["wire"])) return "outdated";
    const principal = await access.authenticate(shownToken(socket));
    if (!principal) {
      const knocks = (inVain.get(conn) ?? 0) + 1;
      inVain.set(conn, knocks);
      if (knocks >= knocksInVain) conn.close();
      return "unauthorized";
    }
    const { tokenId, offices } = principal;
    const [office, ...others] = offices;
    const unserved = office !== undefined && others.length === 0 ? await whyUnserved(office) : undefined;
    if (unserved) return unserved;
    if (conn.readyState !== "open" || seated.has(conn)) return "unauthorized";
    if (!seats.take(tokenId)) return "too many sockets";
    seated.add(conn);
    conn.once("close", () => seats.give(tokenId));
    introduce(socket, principal);
    return undefined;
  };
}

function shownToken({ handshake: { auth, headers } }: HubSocket): string | undefined {
  const given: unknown = auth["token"];
  return typeof given === "string" && given !== "" ? given : tokenOf(headers)?.token;
}

/** What the socket showed is dropped: neither its token nor what else it put there stays in memory. */
function introduce({ data, handshake }: HubSocket, { actor, offices, tokenId }: Principal): void {
  handshake.auth = {};
  data.tokenId = tokenId;
  data.device = actor.kind === "device" ? actor.id : undefined;
  data.office = actor.kind === "device" ? offices[0] : undefined;
  data.audience = audienceOf(actor);
}

/** Kind of audience for the figures. */
function audienceOf(actor: Principal["actor"]): string {
  switch (actor.kind) {
    case "staff":
      return actor.roles[0] ?? "staff";
    case "device":
      return actor.device;
    case "visitor":
      return "visitor";
  }
}
