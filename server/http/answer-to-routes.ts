import { Router } from "express";
import { deviceTable } from "../../shared/persons/permissions.ts";
import type { AnnounceDoor } from "./announce-routes.ts";
import { bodyOf } from "./body.ts";
import { forbidden, signedIn } from "./guard.ts";
import { answerToBody, idAnswer } from "./person-schemas.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

type AnswerToDoor = Omit<AnnounceDoor, "offices"> & { readonly persons: Pick<AnnounceDoor["persons"], "add"> };

/** Whoever writes at a kiosk leaves a mobile for the answer: sealed at once, as nobody who is known (P13). */
export function answerToRoutes(door: AnswerToDoor): Router {
  const router = Router();
  router.post(
    "/offices/:office/answer-to",
    signedIn(door.gate, async (req, res, { actor, offices, tokenId }) => {
      const office = String(req.params["office"]);
      if (actor.kind !== "device" || !deviceTable.answerTo.includes(actor.device) || !offices.includes(office)) {
        forbidden(res);
        return;
      }
      if (!(await isWithin(door.limit, tokenId, res))) return;
      const body = bodyOf(req, res, answerToBody);
      if (!body) return;
      const { mobile, language } = body;
      const by = actor.id;
      const consent = {
        purpose: "serviceData",
        isGiven: true,
        method: "online",
        at: door.clock.now(office),
        by,
      } as const;
      const added = await door.persons.add(office, { mobile, language }, [consent], { by, why: "suggestion" });
      if ("refused" in added) problem(res, 409, "Not taken", undefined, { code: added.refused });
      else res.status(201).json({ id: added.id });
    }),
  );
  return router;
}

export const answerToDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/answer-to",
    summary: "Whoever writes at a kiosk leaves a mobile for the answer, and agrees that it is kept for that",
    auth: "signedIn",
    request: answerToBody,
    responses: {
      201: { description: "The opaque id for the suggestion or complaint", schema: idAnswer },
      400: { description: "No mobile, or no consent" },
      401: { description: "Not paired" },
      403: { description: "Not a kiosk of this office" },
      409: { description: "A mobile that this office does not take down; see code" },
      429: { description: "Too many requests" },
    },
  },
];
