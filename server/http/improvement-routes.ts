import { Router } from "express";
import { z } from "zod";
import { maySee } from "../../shared/protocol/allowed.ts";
import type { Engine } from "../engine-types.ts";
import { effectFor } from "../history/action-effect.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import type { ReportDoor } from "./report-routes.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type ImprovementDoor = ReportDoor & { readonly engine: Pick<Engine, "read"> };

/** What an improvement action changed. It is made of ratings, so whoever may see those may ask (S8, R12). */
export function improvementRoutes(gate: Gate, { offices, summaries, limit, engine }: ImprovementDoor): Router {
  const router = Router();
  router.get(
    "/offices/:office/actions/:number/effect",
    signedIn(gate, async (req, res, principal) => {
      if (!(await isWithin(limit, principal.tokenId, res))) return;
      const { office: officeId = "", number = "" } = req.params as Record<string, string>;
      if (!maySee(principal.actor, principal.offices, officeId, "ratings")) {
        forbidden(res);
        return;
      }
      const office = await offices.open(officeId);
      if (!office) {
        problem(res, 404, "No such office");
        return;
      }
      await office.makeYearReady("improvements");
      const { state } = await engine.read(office.improvementsBook());
      const action = [...state.actions.values()].find((each) => each.number === number);
      if (!action) {
        problem(res, 404, "No such action");
        return;
      }
      res.json({ effect: await effectFor(summaries, office, action) });
    }),
  );
  return router;
}

export const improvementDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices/{office}/actions/{number}/effect",
    summary: "What an improvement action changed: its measure before and since, with the interval of the difference",
    auth: ["manager"],
    responses: {
      200: { description: "The effect; null when no measure was chosen", schema: z.looseObject({}) },
      401: { description: "Not signed in" },
      403: { description: "Not permitted" },
      404: { description: "No such office or action" },
      429: { description: "Too many requests" },
    },
  },
];
