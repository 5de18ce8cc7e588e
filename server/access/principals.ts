import { type Instant, minuteMs } from "../../shared/office/ids.ts";
import type { Principal } from "./access.ts";
import type { Registry, TokenHash, User } from "./registry.ts";
import type { RegistryDoor } from "./registry-door.ts";

/** A session without a sign of life ends after this long. Devices stay. */
const idleLifeMs = 30 * minuteMs;

/** The tokens that this hub has seen, and when; and what it heard of them from other hubs. */
export type Principals = {
  /** The rights of a token as they are now; counts as a sign of life. */
  touch(token: TokenHash): Principal | undefined;
  /** Sessions that showed life here since the others were told, and how long ago. */
  untold(): readonly { readonly token: TokenHash; readonly ageMs: number }[];
  wereTold(tokens: readonly TokenHash[]): void;
  /** The session showed life somewhere, so long ago. */
  heardOf(token: TokenHash, ageMs: number): void;
  /** Sessions that are over by the clock, and why. */
  overdue(): readonly { readonly token: TokenHash; readonly why: "idle" | "expired" }[];
  /** Tokens seen here that are valid no more; each is named once. */
  takeRevoked(): readonly TokenHash[];
};

export function createPrincipals(registry: RegistryDoor): Principals {
  const seen = new Map<TokenHash, Instant>();
  const told = new Set<TokenHash>();
  const touched = new Set<TokenHash>();

  const holder = (token: TokenHash): Principal | undefined => {
    const state = registry.state();
    const session = state.sessions.get(token);
    if (!session) return deviceOf(state, token);
    const user = state.users.get(session.user);
    if (!user || user.isDisabled || whyOver(session, seen.get(token), registry.now())) return undefined;
    return staffOf(state, user, token);
  };

  const forget = (token: TokenHash) => {
    seen.delete(token);
    told.delete(token);
  };

  return {
    touch(token) {
      const principal = holder(token);
      if (!principal) return undefined;
      seen.set(token, registry.now());
      if (principal.actor.kind === "staff") touched.add(token);
      return principal;
    },
    untold: () => [...touched].map((token) => ({ token, ageMs: registry.now() - (seen.get(token) ?? 0) })),
    wereTold(tokens) {
      for (const token of tokens) touched.delete(token);
    },
    heardOf(token, ageMs) {
      const at = registry.now() - ageMs;
      if (at > (seen.get(token) ?? Number.NEGATIVE_INFINITY)) seen.set(token, at);
    },
    overdue() {
      const now = registry.now();
      return [...registry.state().sessions].flatMap(([token, session]) => {
        // A session from before a restart begins to be idle when it is first looked at.
        if (!seen.has(token)) seen.set(token, now);
        const why = whyOver(session, seen.get(token), now);
        return why ? [{ token, why }] : [];
      });
    },
    takeRevoked() {
      const revoked = [...seen.keys()].filter((token) => !told.has(token) && !holder(token));
      for (const token of revoked) told.add(token);
      // An idle session is remembered until the book has closed it: forgotten earlier, it would look fresh again.
      for (const token of told) if (!registry.state().sessions.has(token)) forget(token);
      return revoked;
    },
  };
}

function whyOver(
  session: { readonly expiresAt: Instant },
  seenAt: Instant | undefined,
  now: Instant,
): "idle" | "expired" | undefined {
  if (session.expiresAt <= now) return "expired";
  return seenAt !== undefined && now - seenAt >= idleLifeMs ? "idle" : undefined;
}

function staffOf(state: Registry, { user, name, roles, offices, grants }: User, token: TokenHash): Principal {
  return {
    actor: { kind: "staff", id: user, roles, grants },
    name: name ?? user,
    offices: roles.includes("admin") ? [...state.offices.keys()] : offices,
    tokenId: token,
  };
}

function deviceOf(state: Registry, token: TokenHash): Principal | undefined {
  const device = state.devices.get(state.deviceOfToken.get(token) ?? "");
  if (!device) return undefined;
  return {
    actor: { kind: "device", id: device.id, device: device.kind },
    name: device.id,
    offices: [device.office],
    tokenId: token,
  };
}
