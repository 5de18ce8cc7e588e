import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a local port that can be cut, held in silence, or made slow. */
export type TcpProxy = {
  readonly port: number;
  /** Ends all connections; nobody gets through until it is mended. */
  cut(): void;
  /** Bytes stop, connections stay: a cable that was pulled. */
  silence(): void;
  mend(): void;
  /** Every piece takes so long in each direction. */
  delay(ms: number): void;
  close(): Promise<void>;
};

export async function startProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isCut = false;
  let isSilent = false;
  let delayMs = 0;

  const carry = (from: Socket, to: Socket) => {
    from.on("data", (bytes) => {
      if (isSilent) return;
      if (delayMs === 0) to.write(bytes);
      else setTimeout(() => to.write(bytes), delayMs);
    });
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  };
  const endAll = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    near.once("close", () => pairs.delete(pair));
    carry(near, far);
    carry(far, near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut() {
      isCut = true;
      endAll();
    },
    silence() {
      isSilent = true;
    },
    mend() {
      // What was lost on the way does not come back: nobody shall read a half message.
      if (isSilent) endAll();
      isCut = false;
      isSilent = false;
    },
    delay(ms) {
      delayMs = ms;
    },
    async close() {
      endAll();
      server.close();
      await once(server, "close");
    },
  };
}
