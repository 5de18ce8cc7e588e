import { createServer, type Server } from "node:http";
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import express, { type Express } from "express";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { trustPath, trustRoutes } from "../http/trust-routes.ts";
import { listen, requestRules, stopListening } from "../listening.ts";
import { type LocalAuthority, openLocalAuthority } from "./local-authority.ts";
import { namesOfThisMachine } from "./names.ts";

/** What the hub listens with. */
export type Door = {
  readonly server: Server | SecureServer;
  readonly scheme: "http" | "https";
  /** Only with an authority of its own: how screens come to trust it. */
  readonly trust?: Trust;
};

export type Trust = {
  readonly fingerprint: string;
  /** Where plain http listens, once it does. */
  readonly plainPort: () => number;
  /** Opens the plain door, which leads to the port. Rejects with `ConfigFault`. */
  open(port: number, host: string | undefined): Promise<void>;
  close(): Promise<void>;
};

/** Addresses change by themselves, and certificates run out: looked at this often. */
const lookEveryMs = 10 * 60_000;

/** With `DAWR_TLS=local` a door with TLS, by the authority in the data folder. Throws `ConfigFault`. */
export function makeDoor(app: Express, { dataFolder, publicUrl, localTls }: Config, logger: Logger): Door {
  if (localTls === undefined) return { server: createServer(requestRules, app), scheme: "http" };
  const authority = openLocalAuthority(dataFolder, Date.now());
  const pairNow = () => authority.pairFor(namesOfThisMachine(publicUrl), Date.now());
  let shown = pairNow();
  const pages = express().disable("x-powered-by");
  pages.use(
    trustRoutes(authority, () => "/"),
    app,
  );
  const server = createSecureServer({ ...requestRules, ...shown, minVersion: "TLSv1.2" }, pages);
  const renew = () => {
    try {
      const pair = pairNow();
      if (pair.cert !== shown.cert) server.setSecureContext({ ...pair, minVersion: "TLSv1.2" });
      shown = pair;
    } catch (err) {
      // The old one stays, and it is tried again.
      logger.error({ err }, "the certificate was not renewed");
    }
  };
  const renewing = setInterval(renew, lookEveryMs);
  renewing.unref();
  return { server, scheme: "https", trust: trustOf(authority, localTls.plainPort, () => clearInterval(renewing)) };
}

/** Opens the door and, beside TLS, the plain one. Rejects with `ConfigFault`. */
export async function openDoor({ server, scheme, trust }: Door, { port: wanted, host }: Config) {
  const port = await listen(server, wanted, host);
  await trust?.open(port, host);
  return { port, url: `${scheme}://localhost:${port}` };
}

function trustOf(authority: LocalAuthority, wanted: number, onClose: () => void): Trust {
  let plain: Server | undefined;
  let plainPort = wanted;
  return {
    fingerprint: authority.fingerprint,
    plainPort: () => plainPort,
    async open(port, host) {
      plain = createServer(requestRules, leadOn(authority, port));
      plainPort = await listen(plain, wanted, host);
    },
    async close() {
      onClose();
      const open = plain?.listening ? plain : undefined;
      if (open) await stopListening(open, () => new Promise((resolve) => open.close(() => resolve())));
    },
  };
}

/** Plain http shows how to trust the hub, and leads everything else to where it is secure. */
function leadOn(authority: LocalAuthority, port: number): Express {
  const app = express().disable("x-powered-by").disable("etag");
  const securely = (host: string, path: string) =>
    URL.parse(path, `https://${host}${port === 443 ? "" : `:${port}`}`)?.href;
  app.use(trustRoutes(authority, (host) => securely(host, "/") ?? trustPath));
  app.use((req, res) => {
    const target = securely(req.hostname ?? "", req.originalUrl.replace(/^\/*/, "/"));
    if (target === undefined) res.status(400).type("text").send("Where to?\n");
    // Not kept for ever: the hub may serve plain http again one day.
    else res.redirect(307, target);
  });
  return app;
}
