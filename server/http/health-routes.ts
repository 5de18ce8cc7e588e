import { Router } from "express";
import type { Metrics } from "../metrics.ts";

/** Each part the hub stands on: `true`, or a sentence why it is not ready. */
export type Readiness = () => Promise<Readonly<Record<string, true | string>>>;

/** For watchers of the process: alive, ready, and in figures. */
export function healthRoutes(readiness: Readiness, metrics: Metrics): Router {
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
  router.get("/metrics", async (_req, res) => {
    res
      .set("Cache-Control", "no-store")
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  return router;
}
