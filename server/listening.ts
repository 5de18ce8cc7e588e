import type { IncomingMessage, Server as PlainServer } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { ConfigFault } from "./config-fault.ts";

type Server = PlainServer | SecureServer;

/** Requests that are still under way when the hub stops get this long. */
const patienceMs = 3_000;

/**
 * How long a request may take to arrive: who opens one and never ends it holds no connection. And only sockets are an
 * upgrade: a program that offers another protocol on the side (h2c) is answered in this one.
 */
export const requestRules = {
  headersTimeout: 8_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === "websocket",
} as const;

/** Listens, and resolves to the port. Rejects with a sentence for the one who starts the hub. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(sentence(error, port, host)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => resolve(portOf(server)));
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function sentence(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  if (error.code === "EADDRINUSE") {
    return new ConfigFault(`Port ${port} is in use by another program; stop it, or start this hub with another PORT.`);
  }
  if (error.code === "EACCES")
    return new ConfigFault(`Port ${port} may not be opened by this user; choose another PORT.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new ConfigFault(`HOST is "${host}", which is not an address of this machine.`);
  }
  return error;
}

/** Closes the server: what is under way may finish for a moment, then it is cut. */
export async function stopListening(server: Server, close: () => Promise<void>): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  try {
    const closed = close();
    server.closeIdleConnections();
    await closed;
  } finally {
    clearTimeout(cut);
  }
}
