import { type Response, Router } from "express";
import { parseWatch } from "../../shared/protocol/schemas.ts";
import { viewNames } from "../../shared/views/views.ts";
import type { Offices } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { type Admission, admit } from "../view-audience.ts";
import type { ViewRooms } from "../view-rooms.ts";
import { invalid } from "./body.ts";
import { viewAnswer, viewQuery } from "./command-schemas.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type ViewDoor = {
  readonly offices: Offices;
  readonly rooms: Pick<ViewRooms, "look">;
  readonly limit: RateLimit;
};

/** Any view, once, as it is now. */
export function viewRoutes(gate: Gate, { offices, rooms, limit }: ViewDoor): Router {
  const router = Router();
  router.get(
    "/offices/:office/views/:view",
    signedIn(gate, async (req, res, principal) => {
      if (!(await isWithin(limit, principal.tokenId, res))) return;
      const { office, view } = req.params;
      if (!viewNames.some((each) => each === view)) {
        problem(res, 404, "No such view", `The views are ${viewNames.join(", ")}.`);
        return;
      }
      const { code } = req.query;
      const parsed = parseWatch({ office, view, ...(code === undefined ? {} : { params: { code } }) });
      if (!parsed.valid) {
        invalid(res, parsed.issues);
        return;
      }
      const admission = await admit(offices, principal, parsed.value);
      if (admission.status !== "admitted") {
        refuse(res, admission);
        return;
      }
      const { revision, data, clock } = await rooms.look(admission.audience);
      res.json({ revision, data, clock });
    }),
  );
  return router;
}

function refuse(res: Response, admission: Exclude<Admission, { readonly status: "admitted" }>): void {
  if (admission.status === "forbidden") forbidden(res);
  else if (admission.issues.some(({ path }) => path === "office")) problem(res, 404, "No such office");
  else invalid(res, admission.issues);
}

export const viewDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices/{office}/views/{view}",
    summary: "A view as it is now; the phone view names its ticket by code",
    auth: "signedIn",
    query: viewQuery,
    responses: {
      200: { description: "The view", schema: viewAnswer },
      400: { description: "Invalid" },
      401: { description: "Not signed in" },
      403: { description: "Not permitted" },
      404: { description: "No such office or view" },
      429: { description: "Too many requests" },
    },
  },
];
