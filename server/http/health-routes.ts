import { type Request, Router } from "express";
import { isSameSecret } from "../access/tokens.ts";
import type { Metrics } from "../metrics.ts";
import { tokenOf } from "./guard.ts";
import { problem } from "./problem.ts";

/** Each part the hub stands on: `true`, or a sentence why it is not ready. */
export type Readiness = () => Promise<Readonly<Record<string, true | string>>>;

/**
 * For watchers of the process: alive, ready, and in figures. The figures tell how a hall is doing, so they are for this
 * machine and for who shows the token that was set.
 */
export function healthRoutes(readiness: Readiness, metrics: Metrics, metricsToken: string | undefined): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.set("Cache-Control", "no-store").json({ status: "alive" });
  });
  router.get("/readyz", async (_req, res) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every((part) => part === true);
    res
      .set("Cache-Control", "no-store")
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? "ready" : "not ready", parts });
  });
  router.get("/metrics", async (req, res) => {
    if (!isFromHere(req) && !showsToken(req, metricsToken)) {
      problem(res, 403, "Not permitted", "The figures are for the hub's own machine, or with DAWR_METRICS_TOKEN.");
      return;
    }
    res
      .set("Cache-Control", "no-store")
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  return router;
}

/** Whether a program on this machine asks for itself, and not a proxy for somebody else. */
function isFromHere({ socket, headers }: Request): boolean {
  const isForwarded = ["forwarded", "via", "x-forwarded-for", "x-real-ip"].some((name) => headers[name] !== undefined);
  return !isForwarded && /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
}

function showsToken({ headers }: Request, metricsToken: string | undefined): boolean {
  const shown = tokenOf(headers);
  return metricsToken !== undefined && shown?.by === "bearer" && isSameSecret(shown.token, metricsToken);
}
