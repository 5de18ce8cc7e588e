import { io, type Socket } from "socket.io-client";
import type { Answer, ViewMessage, WatchAnswer } from "../../shared/protocol/wire.ts";

export type Reply<Body = unknown> = { readonly status: number; readonly body: Body; readonly headers: Headers };

/** A way to a running hub for tests: over HTTP and over sockets, as anybody outside would. */
export type Caller = {
  readonly url: string;
  readonly adminToken: string;
  /** Asks below `/api/v1`; by default as the administrator, `null` as nobody. */
  ask<Body = unknown>(method: string, path: string, body?: unknown, token?: string | null): Promise<Reply<Body>>;
  /** The same, and throws unless the answer is a success. */
  must<Body = unknown>(method: string, path: string, body?: unknown, token?: string): Promise<Body>;
  signIn(username: string, password: string): Promise<string>;
  /** Resolves when connected; rejects with the reason when not let in. */
  connect(token: string): Promise<TestSocket>;
  disconnect(): void;
};

export type TestSocket = {
  readonly socket: Socket;
  command(envelope: unknown): Promise<Answer>;
  watch(request: unknown): Promise<WatchAnswer>;
  /** Views received so far, the oldest first. */
  readonly views: ViewMessage[];
  /** The next view, or one that came already, that fits. */
  view(fits: (message: ViewMessage) => boolean): Promise<ViewMessage>;
};

const patienceMs = 30_000;

/** With the administrator signed in, where a password is given. */
export async function caller(url: string, administratorPassword?: string): Promise<Caller> {
  const sockets: Socket[] = [];
  let adminToken = "";

  const ask: Caller["ask"] = async <Body>(method: string, path: string, body?: unknown, token?: string | null) => {
    const shown = token === undefined ? adminToken : token;
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(shown === null || shown === "" ? {} : { authorization: `Bearer ${shown}` }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answered: Body = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, body: answered, headers: response.headers };
  };

  const must: Caller["must"] = async <Body>(method: string, path: string, body?: unknown, token?: string) => {
    const reply = await ask<Body>(method, path, body, token);
    if (reply.status < 300) return reply.body;
    throw new Error(`${method} ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  };

  const signIn = async (username: string, password: string) =>
    (await must<{ token: string }>("POST", "/session", { username, password })).token;

  if (administratorPassword !== undefined) adminToken = await signIn("admin", administratorPassword);
  return {
    url,
    adminToken,
    ask,
    must,
    signIn,
    async connect(token) {
      const socket = io(url, { transports: ["websocket"], auth: { token }, forceNew: true, reconnection: false });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
        // The hub went away in the middle of the handshake.
        socket.once("disconnect", () => reject(new Error("gone")));
      });
      return testSocket(socket);
    },
    disconnect() {
      for (const socket of sockets) socket.disconnect();
    },
  };
}

/** The socket with promises instead of acknowledgements. */
export function testSocket(socket: Socket): TestSocket {
  const views: ViewMessage[] = [];
  const waiting = new Set<(message: ViewMessage) => void>();
  socket.on("view", (message: ViewMessage) => {
    views.push(message);
    for (const look of waiting) look(message);
  });
  return {
    socket,
    views,
    command: (envelope) => socket.timeout(patienceMs).emitWithAck("command", envelope),
    watch: (request) => socket.timeout(patienceMs).emitWithAck("watch", request),
    view(fits) {
      const here = views.find(fits);
      if (here) return Promise.resolve(here);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("no such view came")), patienceMs);
        const look = (message: ViewMessage) => {
          if (!fits(message)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(message);
        };
        waiting.add(look);
      });
    },
  };
}
