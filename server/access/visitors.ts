import type { Instant } from "../../shared/office/ids.ts";
import { dayBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { Access, Principal } from "./access.ts";
import { linkLifeMs, readLinkToken } from "./ticket-links.ts";

type VisitorsGround = {
  readonly access: Access;
  readonly engine: Pick<Engine, "read">;
  readonly clock: Clock;
  readonly secret: string;
};

type Known = { readonly principal: Principal; readonly until: Instant };

/** Links remembered at once; whoever is forgotten knocks again. */
const linksKept = 20_000;

/** The same access, which also lets in who holds the link of a ticket: for that ticket alone, for 48 hours. */
export function withVisitors({ access, engine, clock, secret }: VisitorsGround): Access {
  const known = new Map<string, Known>();

  async function visitorOf(token: string): Promise<Principal | undefined> {
    const link = readLinkToken(secret, token);
    if (!link || !access.offices().some(({ id }) => id === link.office)) return undefined;
    const { office, day, code } = link;
    const { state } = await engine.read(dayBook(office, day));
    const ticket = state.tickets.get(state.codes.get(code) ?? "");
    if (!ticket || ticket.checkedInAt + linkLifeMs <= clock.now(office)) return undefined;
    const principal: Principal = {
      actor: { kind: "visitor", ticket: ticket.id, code, day },
      name: code,
      offices: [office],
      tokenId: `ticket ${ticket.id}`,
    };
    remember(principal, ticket.checkedInAt + linkLifeMs);
    return principal;
  }

  function remember(principal: Principal, until: Instant): void {
    known.delete(principal.tokenId);
    known.set(principal.tokenId, { principal, until });
    const [oldest] = known.keys();
    if (known.size > linksKept && oldest !== undefined) known.delete(oldest);
  }

  return {
    ...access,
    authenticate: async (token) =>
      (await access.authenticate(token)) ?? (token === undefined ? undefined : visitorOf(token)),
    current(tokenId) {
      const visitor = known.get(tokenId);
      if (!visitor) return access.current(tokenId);
      const [office = ""] = visitor.principal.offices;
      return visitor.until > clock.now(office) ? visitor.principal : undefined;
    },
  };
}
