import type { StaffId } from "../../shared/office/ids.ts";
import type { SignedIn, SignIn } from "./access.ts";
import { userId } from "./accounts.ts";
import { isPassword } from "./passwords.ts";
import type { Principals } from "./principals.ts";
import type { RegistryDoor } from "./registry-door.ts";
import { createThrottle, type Throttle } from "./throttle.ts";
import { newToken, tokenHash } from "./tokens.ts";

export type Sessions = {
  signIn(username: string, password: string, address: string): Promise<SignIn>;
  signOut(token: string): Promise<void>;
  /** A session for somebody whose identity is proved already. */
  open(user: StaffId): Promise<SignedIn>;
  /** Closes the sessions that are over by the clock. */
  sweep(): Promise<void>;
};

export function createSessions(
  registry: RegistryDoor,
  principals: Principals,
  throttle: Throttle = createThrottle(),
): Sessions {
  const open: Sessions["open"] = async (user) => {
    const token = newToken();
    const hash = tokenHash(token);
    const { roles, grants } = registry.state().users.get(user) ?? { roles: [], grants: [] };
    await registry.demand({ type: "OpenSession", user, token: hash }, { kind: "staff", id: user, roles, grants });
    const principal = principals.touch(hash);
    const session = registry.state().sessions.get(hash);
    if (!principal || !session) return Promise.reject(new Error("a session was closed while it was opened"));
    return { status: "signedIn", token, principal, expiresAt: session.expiresAt };
  };

  return {
    async signIn(username, password, address) {
      const id = userId(username);
      const retrySeconds = await throttle.attempt(id, address);
      if (retrySeconds > 0) return { status: "throttled", retrySeconds };
      const known = registry.state().users.get(id);
      // A person who is not let in costs the same time as one who does not exist.
      const user = known && !known.isDisabled ? known : undefined;
      if (!(await isPassword(password, user?.passwordHash)) || !user) return { status: "wrong" };
      await throttle.forgive(id, address);
      return open(user.user);
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
