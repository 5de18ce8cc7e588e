import type { Actor, OfficeId, StaffId } from "../../shared/office/ids.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import type { Directory } from "../../shared/views/desk.ts";
import type { ListedUser, NewUser, UserChanges } from "./access.ts";
import { hashPassword } from "./passwords.ts";
import type { Account, AccountChanges, Registry, User } from "./registry.ts";
import type { RegistryDoor } from "./registry-door.ts";

export type Accounts = {
  users(): readonly ListedUser[];
  addUser(user: NewUser, by: Actor): Promise<Answer>;
  changeUser(id: StaffId, changes: UserChanges, by: Actor): Promise<Answer>;
  resetSecondFactor(id: StaffId, by: Actor): Promise<Answer>;
  directory(office: OfficeId): Directory;
  researchers(office: OfficeId): readonly StaffId[];
};

export function createAccounts(registry: RegistryDoor): Accounts {
  const directories = createDirectories(registry);
  return {
    users() {
      const { users, factors } = registry.state();
      return [...users.values()].map((user) => ({ ...listed(user), hasSecondFactor: factors.has(user.user) }));
    },
    resetSecondFactor: (id, by) => registry.send({ type: "DropSecondFactor", user: userId(id) }, by),
    async addUser(user, by) {
      return registry.send({ type: "AddUser", account: await accountOf(user) }, by);
    },
    async changeUser(id, changes, by) {
      return registry.send({ type: "ChangeUser", user: userId(id), changes: await changesOf(changes) }, by);
    },
    directory: directories,
    researchers: (office) => [...directories(office)].filter(([, { isResearcher }]) => isResearcher).map(([id]) => id),
  };
}

/** The user's id, however the name was typed. */
export function userId(username: string): StaffId {
  return username.trim().toLowerCase();
}

/** The account as the book keeps it: the password as its hash. */
export async function accountOf({ username, password, name, roles, offices, grants = [] }: NewUser): Promise<Account> {
  const passwordHash = await hashPassword(password);
  return { user: userId(username), ...(name === undefined ? {} : { name }), roles, offices, grants, passwordHash };
}

async function changesOf({ password, ...others }: UserChanges): Promise<AccountChanges> {
  return password === undefined ? others : { ...others, passwordHash: await hashPassword(password) };
}

function listed({ user, name, roles, offices, grants, isDisabled }: User): Omit<ListedUser, "hasSecondFactor"> {
  return { id: user, name: name ?? user, roles, offices, grants, isDisabled };
}

/** Directories are asked for with every desk that is drawn, and change a few times a month. */
function createDirectories(registry: RegistryDoor): (office: OfficeId) => Directory {
  let roster = -1;
  const made = new Map<OfficeId, Directory>();
  return (office) => {
    const state = registry.state();
    if (state.roster !== roster) {
      made.clear();
      roster = state.roster;
    }
    const known = made.get(office);
    if (known) return known;
    const directory = directoryOf(state, office);
    if (state.offices.has(office)) made.set(office, directory);
    return directory;
  };
}

/** Whoever may have worked here keeps the name; only who can be referred to today counts as researcher. */
function directoryOf(state: Registry, office: OfficeId): Directory {
  const people = [...state.users.values()].filter(
    ({ offices, roles }) => offices.includes(office) || roles.includes("admin"),
  );
  return new Map(
    people.map(({ user, name, roles, isDisabled }) => [
      user,
      { name: name ?? user, isResearcher: !isDisabled && roles.includes("researcher"), roles: isDisabled ? [] : roles },
    ]),
  );
}
