import { Router } from "express";
import { z } from "zod";
import { deviceTable } from "../../shared/persons/permissions.ts";
import type { Clock } from "../clock.ts";
import type { Offices } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { announce } from "../vault/announce.ts";
import type { Persons } from "../vault/persons.ts";
import { bodyOf } from "./body.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { announceBody } from "./person-schemas.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type AnnounceDoor = {
  readonly gate: Gate;
  readonly offices: Pick<Offices, "open">;
  readonly limit: RateLimit;
  readonly persons: Persons;
  readonly clock: Clock;
};

/** "Who you are" at a kiosk: the number goes into the vault, and an opaque id comes back, whoever it is (S6). */
export function announceRoutes(door: AnnounceDoor): Router {
  const router = Router();
  router.post(
    "/offices/:office/visitors",
    signedIn(door.gate, async (req, res, { actor, offices, tokenId }) => {
      const office = String(req.params["office"]);
      if (actor.kind !== "device" || !deviceTable.announce.includes(actor.device) || !offices.includes(office)) {
        forbidden(res);
        return;
      }
      if (!(await isWithin(door.limit, tokenId, res))) return;
      const body = bodyOf(req, res, announceBody);
      if (!body) return;
      const open = await door.offices.open(office);
      if (!open?.setup().state.asksIdentity) {
        problem(res, 409, "Not asked", "This office's kiosks do not ask who one is.", { code: "IdentityNotAsked" });
        return;
      }
      const { notices, ...by } = body;
      res.json({ visitor: (await announce(door, office, { by, notices }, actor.id)) ?? null });
    }),
  );
  return router;
}

export const announceDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/visitors",
    summary: "A visitor at a kiosk says who she is; only kiosks may ask, and only where the setup says so",
    auth: "signedIn",
    request: announceBody,
    responses: {
      200: {
        description: "The opaque id for the check-in; null where several share the number",
        schema: z.object({ visitor: z.string().nullable() }),
      },
      400: { description: "No national id, Iqama or mobile" },
      401: { description: "Not paired" },
      403: { description: "Not a kiosk of this office" },
      409: { description: "This office does not ask; see code" },
      429: { description: "Too many requests" },
    },
  },
];
