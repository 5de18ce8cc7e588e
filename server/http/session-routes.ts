import { Router } from "express";
import type { Me } from "../../shared/protocol/wire.ts";
import type { Principal } from "../access/access.ts";
import * as schemas from "./access-schemas.ts";
import { addressOf } from "./address.ts";
import { tooManyAttempts } from "./attempts.ts";
import { bodyOf } from "./body.ts";
import { type Gate, giveSession, isForeignPage, signedIn, takeSession, tokenOf } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";

/** Signing in and out, and who one is. */
export function sessionRoutes(gate: Gate): Router {
  const { access } = gate;
  const router = Router();

  router.post("/session", async (req, res) => {
    if (isForeignPage(req, gate.publicUrl)) {
      problem(res, 403, "Not from this site", "Sign in from the hub's own page.");
      return;
    }
    const body = bodyOf(req, res, schemas.signInBody);
    if (!body) return;
    const answer = await access.signIn(body.username, body.password, addressOf(req), body.code);
    if (answer.status === "wrong") {
      problem(res, 401, "Wrong user name or password");
    } else if (answer.status === "codeNeeded") {
      problem(res, 401, "Code needed", "Send the second factor's code too.", { code: "SecondFactorNeeded" });
    } else if (answer.status === "wrongCode") {
      problem(res, 401, "Wrong code", "It is wrong, too old, or was used before.", { code: "WrongCode" });
    } else if (answer.status === "throttled") {
      tooManyAttempts(res, answer.retrySeconds);
    } else {
      giveSession(res, gate, answer);
      res.json({ token: answer.token, me: meOf(answer.principal) });
    }
  });

  router.delete(
    "/session",
    signedIn(gate, async (req, res) => {
      await access.signOut(tokenOf(req.headers)?.token ?? "");
      takeSession(res, gate);
      res.status(204).end();
    }),
  );

  router.get(
    "/me",
    signedIn(gate, (_req, res, principal) => {
      res.json(meOf(principal));
    }),
  );
  return router;
}

/** Who the hub says one is. */
export function meOf({ actor, name, offices }: Principal): Me {
  if (actor.kind === "staff") return { kind: "staff", id: actor.id, name, roles: actor.roles, offices };
  const [office = ""] = offices;
  if (actor.kind === "visitor") return { kind: "visitor", ticket: actor.ticket, code: actor.code, office };
  return { kind: "device", id: actor.id, device: actor.device, office };
}

export const sessionDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/session",
    summary: "Sign in: sets the session's cookie, and answers the token for programs",
    auth: "nobody",
    request: schemas.signInBody,
    responses: {
      200: { description: "Signed in", schema: schemas.sessionAnswer },
      400: { description: "Not a user name and a password" },
      401: { description: "Wrong user name or password; or `code` is SecondFactorNeeded or WrongCode" },
      403: { description: "Sent by another site's page" },
      429: { description: "Too many attempts; Retry-After tells the seconds" },
    },
  },
  {
    method: "delete",
    path: "/session",
    summary: "Sign out",
    auth: "signedIn",
    responses: { 204: { description: "Signed out" }, 401: { description: "Not signed in" } },
  },
  {
    method: "get",
    path: "/me",
    summary: "Who one is",
    auth: "signedIn",
    responses: {
      200: { description: "A person, a device, or the holder of a ticket's link", schema: schemas.me },
      401: { description: "Not signed in" },
    },
  },
];
