import { Router } from "express";
import type { ListedOffice } from "../access/access.ts";
import type { Offices } from "../offices-types.ts";
import type { Profiles } from "../profiles.ts";
import * as schemas from "./access-schemas.ts";
import { bodyOf, invalid } from "./body.ts";
import { type Gate, signedIn, withRole } from "./guard.ts";
import { isAccepted, notStored } from "./registry-answer.ts";
import type { RouteDescription } from "./route.ts";

export type OfficeDoor = Pick<Offices, "found" | "open">;

/** Offices: those one may see, and founding a new one from a profile. */
export function officeRoutes(gate: Gate, offices: OfficeDoor, profiles: Profiles): Router {
  const { access } = gate;
  const router = Router();

  const shown = async ({ id, profile }: ListedOffice) => {
    const name = (await offices.open(id))?.setup().state.name;
    return { id, name, profile };
  };

  router.get(
    "/offices",
    signedIn(gate, async (_req, res, principal) => {
      const theirs = access.offices().filter(({ id }) => principal.offices.includes(id));
      res.json(await Promise.all(theirs.map(shown)));
    }),
  );

  router.post(
    "/offices",
    withRole(gate, ["admin"], async (req, res, { actor }) => {
      const body = bodyOf(req, res, schemas.newOfficeBody);
      if (!body) return;
      if (!profiles.of(body.profile)) {
        const known = profiles.all.map(({ id }) => id).join(", ");
        invalid(res, [{ path: "profile", message: `must be one of ${known}` }]);
        return;
      }
      if (!isAccepted(res, await access.addOffice(body, actor))) return;
      const { id, ...founding } = body;
      const answer = await offices.found(id, founding);
      // The office is listed by now; whoever opens it next makes good for the founding.
      if (answer.status === "failed") notStored(res);
      else if (isAccepted(res, answer)) res.status(201).json({ id });
    }),
  );

  router.get("/profiles", (_req, res) => {
    res.json(profiles.all.map(({ id, name }) => ({ id, name })));
  });
  return router;
}

export const officeDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices",
    summary: "The offices one may see",
    auth: "signedIn",
    responses: {
      200: { description: "The offices", schema: schemas.officeList },
      401: { description: "Not signed in" },
    },
  },
  {
    method: "post",
    path: "/offices",
    summary: "Found an office from a profile",
    auth: ["admin"],
    request: schemas.newOfficeBody,
    responses: {
      201: { description: "Founded", schema: schemas.idAnswer },
      400: { description: "Invalid: profile and time zone must be known" },
      401: { description: "Not signed in" },
      403: { description: "Not an administrator" },
      409: { description: "There is an office of this id" },
    },
  },
  {
    method: "get",
    path: "/profiles",
    summary: "What a new office can begin with",
    auth: "nobody",
    responses: { 200: { description: "The profiles", schema: schemas.profileList } },
  },
];
