import { nameOf, type RedisAddress, type RedisEndpoint, type RedisEntry } from "./redis-address.ts";
import { connect, within } from "./redis-connection.ts";
import { reasonOf } from "./redis-faults.ts";
import { slotOf } from "./redis-keys.ts";

/** A sentinel or a member of a cluster that does not answer in this time is passed over. */
const askPatienceMs = 1_000;
/** What was told about masters is asked again after this time. */
const freshMs = 10_000;

/** Who the masters are. */
export type RedisTopology = {
  /** Books with the same answer may be followed in one read. */
  laneOf(tag: string): string;
  /** The master of this tag, asked for when not known. Rejects when nobody says. */
  locate(tag: string): Promise<RedisEndpoint>;
  /** Masters known to be there, for checks at the start. */
  masters(): Promise<readonly RedisEndpoint[]>;
  /** What is known may be wrong: ask before the next use. */
  doubt(): void;
};

type Range = { readonly from: number; readonly to: number; readonly master: RedisEndpoint };

export function topologyOf(address: RedisAddress): RedisTopology {
  if (address.kind === "single") {
    const [master] = address.endpoints;
    return {
      laneOf: () => "",
      locate: async () => master,
      masters: async () => [master],
      doubt: () => undefined,
    };
  }
  const known = remembered(address.kind === "sentinel" ? () => askSentinels(address) : () => askCluster(address));
  return {
    // One read may not cross the slots of a cluster.
    laneOf: (tag) => (address.kind === "cluster" ? tag : ""),
    async locate(tag) {
      const slot = slotOf(tag);
      const range = (await known.get()).find(({ from, to }) => from <= slot && slot <= to);
      if (range) return range.master;
      known.doubt();
      throw new Error(`No server of the Redis cluster has slot ${slot}.`);
    },
    masters: async () => [...new Map((await known.get()).map(({ master }) => [nameOf(master), master])).values()],
    doubt: known.doubt,
  };
}

/** Asks once, remembers, and asks again in the background when the answer is old. */
function remembered<Value>(ask: () => Promise<Value>): { get(): Promise<Value>; doubt(): void } {
  let value: Value | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<Value> | undefined;
  const askOnce = () => {
    asking ??= ask()
      .then((answer) => {
        value = answer;
        askedAt = performance.now();
        return answer;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  return {
    async get() {
      if (value === undefined) return askOnce();
      // Nobody waits for the fresh answer; without one the old one holds.
      if (performance.now() - askedAt > freshMs) askOnce().catch(() => undefined);
      return value;
    },
    doubt() {
      value = undefined;
    },
  };
}

type Asked = { readonly endpoints: readonly RedisEndpoint[]; readonly entry: RedisEntry };

/** The first usable answer of whoever answers, in random order, so that nobody with an old view is always first. */
async function askAny<Value>(
  { endpoints, entry }: Asked,
  command: readonly string[],
  understand: (reply: unknown, from: RedisEndpoint) => Value | undefined,
): Promise<Value> {
  const reasons: string[] = [];
  for (const endpoint of shuffled(endpoints)) {
    try {
      const client = await connect(endpoint, entry, askPatienceMs);
      try {
        const reply = await within(askPatienceMs, client.sendCommand<unknown>(command), "no answer");
        const understood = understand(reply, endpoint);
        if (understood !== undefined) return understood;
        reasons.push(`${nameOf(endpoint)}: knows no master`);
      } finally {
        client.destroy();
      }
    } catch (error) {
      reasons.push(`${nameOf(endpoint)}: ${reasonOf(error)}`);
    }
  }
  throw new Error(`Nobody says where the Redis master is (${reasons.join("; ")}).`);
}

async function askSentinels(address: RedisAddress & { readonly kind: "sentinel" }): Promise<readonly Range[]> {
  const asked = { endpoints: address.endpoints, entry: { isTls: address.isTls } };
  return askAny(asked, ["SENTINEL", "GET-MASTER-ADDR-BY-NAME", address.master], (reply) => {
    if (!Array.isArray(reply)) return undefined;
    return [{ from: 0, to: Number.POSITIVE_INFINITY, master: { host: String(reply[0]), port: Number(reply[1]) } }];
  });
}

async function askCluster(address: RedisAddress): Promise<readonly Range[]> {
  return askAny({ endpoints: address.endpoints, entry: address }, ["CLUSTER", "SLOTS"], (reply, { host }) => {
    if (!Array.isArray(reply) || reply.length === 0) return undefined;
    return (reply as readonly (readonly [number, number, readonly [string | null, number]])[]).map(
      ([from, to, [name, port]]) => ({ from, to, master: { host: name || host, port } }),
    );
  });
}

function shuffled<Value>(values: readonly Value[]): readonly Value[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
