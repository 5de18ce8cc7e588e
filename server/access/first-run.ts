import { type Access, RegistryRefused } from "./access.ts";
import { accountOf } from "./accounts.ts";
import { hasAdministrator } from "./registry-decide.ts";
import type { RegistryDoor } from "./registry-door.ts";
import type { Sessions } from "./sign-in.ts";
import { isSameSecret, newToken } from "./tokens.ts";

export const leastPasswordLength = 8;

export type FirstRun = Pick<Access, "needsAdministrator" | "firstRunToken" | "createAdministrator"> & {
  /** Makes the user `admin` from the environment's password, where nobody can administer yet. */
  bootstrap(password: string): Promise<void>;
};

/** The first administrator is a manager too, so that one person can see everything alive. */
const firstRoles = ["admin", "manager"] as const;

export function createFirstRun(registry: RegistryDoor, sessions: Sessions): FirstRun {
  const secret = newToken();
  const needsAdministrator = () => !hasAdministrator(registry.state());

  const create = async (username: string, password: string): Promise<boolean> => {
    const account = await accountOf({ username, password, roles: firstRoles, offices: [] });
    try {
      await registry.demand({ type: "CreateAdministrator", account }, { kind: "hub" });
      return true;
    } catch (error) {
      if (error instanceof RegistryRefused && error.code === "AdministratorExists") return false;
      throw error;
    }
  };

  return {
    needsAdministrator,
    firstRunToken: () => (needsAdministrator() ? secret : undefined),
    async createAdministrator(token, username, password) {
      if (!needsAdministrator()) return { status: "administratorExists" };
      if (!isSameSecret(token, secret)) return { status: "wrongToken" };
      if (!(await create(username, password))) return { status: "administratorExists" };
      return sessions.open(username.trim().toLowerCase());
    },
    async bootstrap(password) {
      if (!needsAdministrator()) return;
      if (password.length < leastPasswordLength) {
        throw new Error(`DAWR_ADMIN_PASSWORD is shorter than ${leastPasswordLength} characters. Choose a longer one.`);
      }
      await create("admin", password);
    },
  };
}
