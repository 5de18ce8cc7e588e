import type { StaffId } from "../../shared/office/ids.ts";
import { RegistryRefused, type SignedIn, type SignIn } from "./access.ts";
import { userId } from "./accounts.ts";
import type { OwnAccount } from "./own-account.ts";
import { isPassword } from "./passwords.ts";
import type { Principals } from "./principals.ts";
import type { FactorProof } from "./registry.ts";
import type { RegistryDoor } from "./registry-door.ts";
import type { Throttle } from "./throttle.ts";
import { newToken, tokenHash } from "./tokens.ts";

export type Sessions = {
  /** `code`: of the second factor, where the person has one. */
  signIn(username: string, password: string, address: string, code?: string): Promise<SignIn>;
  signOut(token: string): Promise<void>;
  /** A session for somebody whose identity is proved already. */
  open(user: StaffId, proof?: FactorProof): Promise<SignedIn>;
  /** Closes the sessions that are over by the clock. */
  sweep(): Promise<void>;
};

export function createSessions(
  registry: RegistryDoor,
  principals: Principals,
  throttle: Throttle,
  proofOf: OwnAccount["proofOf"],
): Sessions {
  const open: Sessions["open"] = async (user, proof) => {
    const token = newToken();
    const hash = tokenHash(token);
    const { roles, grants } = registry.state().users.get(user) ?? { roles: [], grants: [] };
    const proved = proof === undefined ? {} : { proof };
    const actor = { kind: "staff", id: user, roles, grants } as const;
    await registry.demand({ type: "OpenSession", user, token: hash, ...proved }, actor);
    const principal = principals.touch(hash);
    const session = registry.state().sessions.get(hash);
    if (!principal || !session) return Promise.reject(new Error("a session was closed while it was opened"));
    return { status: "signedIn", token, principal, expiresAt: session.expiresAt };
  };

  /** The door behind the password. A code that was used a moment ago, at whichever hub, is as wrong as any other. */
  async function enter(user: StaffId, code: string | undefined): Promise<SignIn> {
    if (!registry.state().factors.has(user)) return open(user);
    if (code === undefined) return { status: "codeNeeded" };
    const retrySeconds = await throttle.attemptCode(user);
    if (retrySeconds > 0) return { status: "throttled", retrySeconds };
    const proof = proofOf(user, code);
    if (!proof) return { status: "wrongCode" };
    try {
      const session = await open(user, proof);
      await throttle.forgiveCode(user);
      return session;
    } catch (error) {
      if (error instanceof RegistryRefused && error.code === "CodeUsed") return { status: "wrongCode" };
      throw error;
    }
  }

  return {
    async signIn(username, password, address, code) {
      const id = userId(username);
      const retrySeconds = await throttle.attempt(id, address);
      if (retrySeconds > 0) return { status: "throttled", retrySeconds };
      const known = registry.state().users.get(id);
      // A person who is not let in costs the same time as one who does not exist.
      const user = known && !known.isDisabled ? known : undefined;
      if (!(await isPassword(password, user?.passwordHash)) || !user) return { status: "wrong" };
      await throttle.forgive(id, address);
      return enter(user.user, code);
    },
    async signOut(token) {
      const hash = tokenHash(token);
      const principal = principals.touch(hash);
      if (principal?.actor.kind !== "staff") return;
      await registry.demand({ type: "CloseSession", token: hash, why: "signedOut" }, principal.actor);
    },
    open,
    async sweep() {
      const overdue = principals.overdue();
      await Promise.all(
        overdue.map(({ token, why }) => registry.send({ type: "CloseSession", token, why }, { kind: "hub" })),
      );
    },
  };
}
