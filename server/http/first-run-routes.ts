import { Router } from "express";
import { sampleOffice } from "../demo/demo.ts";
import * as schemas from "./access-schemas.ts";
import { bodyOf } from "./body.ts";
import { type Gate, giveSession } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { meOf } from "./session-routes.ts";

/** The very first minutes of a hub: the one-time link makes the administrator. */
export function firstRunRoutes(gate: Gate): Router {
  const { access } = gate;
  const router = Router();

  router.get("/first-run", (_req, res) => {
    res.json({
      needsAdministrator: access.needsAdministrator(),
      hasOffice: access.offices().some(({ id }) => id !== sampleOffice),
    });
  });

  router.post("/first-run", async (req, res) => {
    const body = bodyOf(req, res, schemas.firstRunBody);
    if (!body) return;
    const answer = await access.createAdministrator(body.token, body.username, body.password);
    if (answer.status === "administratorExists") {
      problem(res, 410, "Link used", "There is an administrator already; the link is worth nothing any more.");
    } else if (answer.status === "wrongToken") {
      problem(res, 403, "Link not valid", "Use the link that the hub printed when it started last.");
    } else {
      giveSession(res, gate, answer);
      res.status(201).json({ token: answer.token, me: meOf(answer.principal) });
    }
  });
  return router;
}

export const firstRunDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/first-run",
    summary: "What is still to be set up",
    auth: "nobody",
    responses: { 200: { description: "What there is", schema: schemas.firstRunAnswer } },
  },
  {
    method: "post",
    path: "/first-run",
    summary: "Create the first administrator with the one-time link, and sign in",
    auth: "nobody",
    request: schemas.firstRunBody,
    responses: {
      201: { description: "Created and signed in", schema: schemas.sessionAnswer },
      400: { description: "Invalid user name or password" },
      403: { description: "Not the link that was printed last" },
      410: { description: "There is an administrator already" },
    },
  },
];
