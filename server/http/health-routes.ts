import { type Request, Router } from "express";
import { isSameSecret } from "../access/tokens.ts";
import type { Faults } from "../faults.ts";
import type { Metrics } from "../metrics.ts";
import { tokenOf } from "./guard.ts";
import { problem } from "./problem.ts";

/** Each part the hub stands on: `true`, or a sentence why it is not ready. */
type Readiness = () => Promise<Readonly<Record<string, true | string>>>;

export type HealthDoor = {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** `DAWR_METRICS_TOKEN`: who shows it may read the figures from elsewhere. */
  readonly metricsToken: string | undefined;
  readonly faults: Pick<Faults, "broken">;
};

/**
 * For watchers of the process: alive, ready, and in figures. The figures tell how a hall is doing, so they are for this
 * machine and for who shows the token that was set.
 */
export function healthRoutes({ readiness, metrics, metricsToken, faults }: HealthDoor): Router {
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
      .json({ status: isReady ? "ready" : "not ready", parts, broken: brokenParts(faults) });
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

/** How many books, views … broke lately: the hub serves the others, so it stays ready. Which they are, the log and the figures say. */
function brokenParts(faults: Pick<Faults, "broken">): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { part } of faults.broken()) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
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
