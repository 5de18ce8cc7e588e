import { Router } from "express";
import { minuteMs } from "../../shared/office/ids.ts";
import type { Clock } from "../clock.ts";
import type { DeviceSigns } from "../device-signs.ts";
import { createAttempts } from "./attempts.ts";
import type { Gate } from "./guard.ts";
import { problem } from "./problem.ts";

/** Six heartbeats missed: the page does not answer any more, whatever its program does. */
const silentAfterMs = 3 * minuteMs;
/** In ten minutes, from one address: a hall of sixty screens behind one line, each asking once a minute. */
const asksPermitted = 600;

export type WatchdogDoor = { readonly signs: Pick<DeviceSigns, "of" | "refresh">; readonly clock: Clock };

/**
 * For a program on a screen's own machine that starts its browser again: whether this hub still hears that screen. It
 * tells that and nothing else, to whoever knows the device's id, which nobody guesses. A hub that was itself away a
 * moment ago calls nobody silent (V17).
 */
export function watchdogRoutes({ access, counter }: Gate, { signs, clock }: WatchdogDoor): Router {
  const router = Router();
  const hearsSince = clock.now();
  const attempts = createAttempts("watchdog", asksPermitted, counter);
  router.get("/watchdog/:device", async (req, res) => {
    res.set("Cache-Control", "no-store");
    if (!(await attempts.isPermitted(req, res))) return;
    const device = access
      .offices()
      .flatMap(({ id }) => access.devices(id))
      .find(({ id, kind }) => id === req.params.device && kind !== "desk-tablet");
    if (!device) {
      problem(res, 404, "Not found", "No kiosk or display of this id is paired.");
      return;
    }
    // Without the store the hub says what it knows by itself.
    await signs.refresh(device.office).catch(() => undefined);
    const heardAt = signs.of(device.office, device.id).lastSeenAt ?? device.pairedAt;
    const silentMs = clock.now() - Math.max(heardAt, hearsSince);
    if (silentMs <= silentAfterMs) res.status(204).end();
    else problem(res, 410, "Silent", "Nothing was heard of this device for three minutes: start its browser again.");
  });
  return router;
}
