import { type StaffId, secondMs } from "../../shared/office/ids.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { Notes } from "../notes/notes.ts";
import type { Access } from "./access.ts";
import { createAccounts, userId } from "./accounts.ts";
import { createDevices } from "./devices.ts";
import { createFactorKeys } from "./factor-keys.ts";
import { createFirstRun } from "./first-run.ts";
import { createOwnAccount } from "./own-account.ts";
import { createPrincipals, type Principals } from "./principals.ts";
import { openRegistry, type RegistryDoor } from "./registry-door.ts";
import { createSharedSigns } from "./shared-signs.ts";
import { createSessions } from "./sign-in.ts";
import { createThrottle } from "./throttle.ts";
import { tokenHash } from "./tokens.ts";

export type AccessOptions = {
  readonly engine: Engine;
  readonly clock: Clock;
  /** The hub's secret; it keys the hashes of pairing codes. */
  readonly secret: string;
  /** The secret before this one: second factors made with it still count. */
  readonly oldSecret?: string | undefined;
  /** `DAWR_SECOND_FACTOR_OFF`: who lost phone and codes, where no other administrator can help. */
  readonly withoutSecondFactor?: string | undefined;
  /** `DAWR_ADMIN_PASSWORD`: makes the user `admin` where nobody can administer yet. */
  readonly administratorPassword?: string;
  /** What hubs of one store share; without it throttling and idle times are this hub's own. */
  readonly notes?: Notes;
};

const sweepEveryMs = 30 * secondMs;
/** Longer than any token of ours; more is not even hashed. */
const longestToken = 128;

/** Opens the registry and everything that stands on it. Throws when it cannot be read. */
export async function openAccess(options: AccessOptions): Promise<Access> {
  const registry = await openRegistry(options.engine, options.clock);
  const principals = createPrincipals(registry);
  const throttle = createThrottle(options.notes?.counter);
  const { secret, oldSecret } = options;
  const keys = createFactorKeys(oldSecret === undefined ? [secret] : [secret, oldSecret]);
  const own = createOwnAccount({ registry, throttle, keys });
  const sessions = createSessions(registry, principals, throttle, own.proofOf);
  const signs = createSharedSigns(options.notes, registry, principals);
  // Who was idle before a restart, or at another hub, is known to be.
  await signs.exchange();
  const { bootstrap, ...firstRun } = createFirstRun(registry, sessions);
  if (options.administratorPassword) await bootstrap(options.administratorPassword);
  if (options.withoutSecondFactor !== undefined) await dropFactor(registry, userId(options.withoutSecondFactor));
  const { tellRevoked, ...listening } = createListening(registry, principals);

  const sweep = async () => {
    await signs.exchange();
    await sessions.sweep();
    // Also when the log could not be written: who is idle too long is out.
    tellRevoked();
  };
  const timer = setInterval(() => void sweep(), sweepEveryMs);
  timer.unref();

  return {
    authenticate: async (token) =>
      token === undefined || token.length > longestToken ? undefined : principals.touch(tokenHash(token)),
    current: principals.touch,
    signIn: sessions.signIn,
    signOut: sessions.signOut,
    own,
    ...createAccounts(registry),
    offices: () => [...registry.state().offices.values()],
    addOffice: (office, by) => registry.send({ type: "FoundOffice", office }, by),
    ...createDevices(registry, options.secret),
    ...listening,
    ...firstRun,
    sweep,
    async close() {
      clearInterval(timer);
      registry.close();
    },
  };
}

/** Somebody who owns the machine says so; who has none is left as is. */
async function dropFactor(registry: RegistryDoor, user: StaffId): Promise<void> {
  if (registry.state().factors.has(user)) await registry.demand({ type: "DropSecondFactor", user }, { kind: "hub" });
}

type Listening = Pick<Access, "onRevoked" | "onDeviceAsked" | "onChange"> & { tellRevoked(): void };

function createListening(registry: RegistryDoor, principals: Principals): Listening {
  const ofRevoked = new Set<(tokenIds: readonly string[]) => void>();
  const ofChange = new Set<() => void>();
  const ofAsked = new Set<Parameters<Access["onDeviceAsked"]>[0]>();
  const told = new Map([...registry.state().asked].map(([device, { nth }]) => [device, nth]));
  let roster = registry.state().roster;

  const tellRevoked = () => {
    const revoked = principals.takeRevoked();
    if (revoked.length > 0) for (const listener of ofRevoked) listener(revoked);
  };
  const tellAsked = () => {
    const { asked, devices } = registry.state();
    for (const [id, { ask, nth }] of asked) {
      const device = devices.get(id);
      if (told.get(id) === nth || !device) continue;
      told.set(id, nth);
      for (const listener of ofAsked) listener(device, ask);
    }
  };
  registry.onChange(() => {
    tellRevoked();
    tellAsked();
    const { roster: now } = registry.state();
    if (now === roster) return;
    roster = now;
    for (const listener of ofChange) listener();
  });

  return {
    onRevoked: (listener) => added(ofRevoked, listener),
    onDeviceAsked: (listener) => added(ofAsked, listener),
    onChange: (listener) => added(ofChange, listener),
    tellRevoked,
  };
}

/** Adds to the set; the answer takes it out again. */
function added<Entry>(set: Set<Entry>, entry: Entry): () => void {
  set.add(entry);
  return () => set.delete(entry);
}
