import { Router } from "express";
import { z } from "zod";
import { maySee } from "../../shared/protocol/allowed.ts";
import type { OrganisationOfPeriod } from "../../shared/views/organisation.ts";
import { organisationFor } from "../history/organisation.ts";
import type { Summaries } from "../history/summaries.ts";
import type { SummaryStore } from "../history/summary-store.ts";
import type { Offices } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { queryOf } from "./body.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { checkPeriod, period } from "./period-query.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type OrganisationDoor = {
  readonly offices: Offices;
  readonly summaries: Summaries;
  readonly history: Pick<SummaryStore, "briefs">;
  readonly limit: RateLimit;
};

const organisationQuery = z.strictObject(period).check(checkPeriod);

/** All offices whose ratings somebody may see, side by side in the order of their names (S8, R12). */
export function organisationRoutes(gate: Gate, { offices, summaries, history, limit }: OrganisationDoor): Router {
  const router = Router();
  router.get(
    "/organisation",
    signedIn(gate, async (req, res, principal) => {
      if (!(await isWithin(limit, principal.tokenId, res))) return;
      const seen = principal.offices.filter((id) => maySee(principal.actor, principal.offices, id, "ratings"));
      if (seen.length === 0) {
        forbidden(res);
        return;
      }
      const query = queryOf(req, res, organisationQuery);
      if (query === undefined) return;
      const open = (await Promise.all(seen.map((id) => offices.open(id)))).flatMap((office) => office ?? []);
      const named = open.map((office) => ({ office, name: office.setup().state.name }));
      res.json((await organisationFor({ summaries, store: history }, named, query)) satisfies OrganisationOfPeriod);
    }),
  );
  return router;
}

export const organisationDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/organisation",
    summary: "Days past of all offices of whoever asks, side by side",
    auth: ["manager"],
    query: z.object({ from: z.string(), to: z.string() }),
    responses: {
      200: { description: "Each office and all together; shares lie in 0 … 1", schema: z.looseObject({}) },
      400: { description: "Invalid" },
      401: { description: "Not signed in" },
      403: { description: "Not permitted" },
      429: { description: "Too many requests" },
    },
  },
];
