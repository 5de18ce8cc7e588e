import type { Plugin } from "vite";

const unused = "\0unused-transport";

/**
 * Leaves the transports that Dawr never speaks (long polling, WebTransport) out of Socket.IO's client: the hub takes
 * WebSocket alone, and a hall screen need not carry what it can't use (4 kB of 40).
 */
export function websocketOnly(): Plugin {
  return {
    name: "dawr-websocket-only",
    enforce: "pre",
    resolveId: (source, importer) =>
      importer?.includes("engine.io-client") && /\/(?:polling[\w-]*|webtransport)(?:\.node)?\.js$/u.test(source)
        ? unused
        : undefined,
    load: (id) => (id === unused ? "export const XHR = undefined, WT = undefined, Fetch = undefined;" : undefined),
  };
}
