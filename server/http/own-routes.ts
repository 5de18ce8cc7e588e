import { type Request, type Response, Router } from "express";
import type { Principal } from "../access/access.ts";
import type { OwnRefusal, OwnSession } from "../access/own-account.ts";
import * as schemas from "./access-schemas.ts";
import { addressOf } from "./address.ts";
import { tooManyAttempts } from "./attempts.ts";
import { bodyOf } from "./body.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";

type OwnAnswering = (req: Request, res: Response, own: OwnSession) => Promise<void> | void;

/** What people do about their own password and second factor; devices and visitors have neither. */
export function ownRoutes(gate: Gate): Router {
  const { own } = gate.access;
  const router = Router();
  const asStaff = (answer: OwnAnswering) =>
    signedIn(gate, async (req, res, principal) => {
      const session = sessionOf(principal);
      if (session) await answer(req, res, session);
      else forbidden(res);
    });

  router.get(
    "/me/second-factor",
    asStaff((_req, res, { user }) => void res.json(own.secondFactor(user))),
  );
  router.post(
    "/me/second-factor",
    asStaff(async (req, res, { user }) => {
      const body = bodyOf(req, res, schemas.ownPasswordBody);
      if (!body) return;
      const begun = await own.beginSecondFactor(user, body.password, addressOf(req));
      if (begun.status !== "done") return refused(res, begun);
      const { key, uri, draft } = begun;
      res.json({ key, uri, draft });
    }),
  );
  router.post(
    "/me/second-factor/confirm",
    asStaff(async (req, res, session) => {
      const body = bodyOf(req, res, schemas.confirmFactorBody);
      if (!body) return;
      const confirmed = await own.confirmSecondFactor(session, body.draft, body.code);
      if (confirmed.status === "done") res.json({ recovery: confirmed.recovery });
      else refused(res, confirmed);
    }),
  );
  router.post(
    "/me/second-factor/drop",
    asStaff(async (req, res, session) => {
      const body = bodyOf(req, res, schemas.dropFactorBody);
      if (!body) return;
      done(res, await own.dropSecondFactor(session, body.password, body.code, addressOf(req)));
    }),
  );
  router.post(
    "/me/password",
    asStaff(async (req, res, session) => {
      const body = bodyOf(req, res, schemas.newOwnPasswordBody);
      if (!body) return;
      done(res, await own.changePassword(session, body.current, body.password, addressOf(req)));
    }),
  );
  return router;
}

function sessionOf({ actor, tokenId }: Principal): OwnSession | undefined {
  return actor.kind === "staff" ? { user: actor.id, token: tokenId, actor } : undefined;
}

function done(res: Response, answer: { readonly status: "done" } | OwnRefusal): void {
  if (answer.status === "done") res.status(204).end();
  else refused(res, answer);
}

const reasons: Readonly<Record<Exclude<OwnRefusal["status"], "throttled">, string>> = {
  WrongPassword: "This is not your password.",
  WrongCode: "This code is wrong, too old, or was used before.",
  DraftExpired: "This took longer than ten minutes; begin again.",
  SecondFactorExists: "There is a second factor already; drop it first.",
  NoSecondFactor: "There is no second factor.",
};

function refused(res: Response, refusal: OwnRefusal): void {
  if (refusal.status === "throttled") tooManyAttempts(res, refusal.retrySeconds);
  else problem(res, 409, "Not possible now", reasons[refusal.status], { code: refusal.status });
}

const common = {
  400: { description: "Invalid" },
  401: { description: "Not signed in" },
  403: { description: "Not a person" },
  409: { description: "`code` says why: WrongPassword, WrongCode, DraftExpired, SecondFactorExists, NoSecondFactor" },
  429: { description: "Too many attempts; Retry-After tells the seconds" },
};

export const ownDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/me/second-factor",
    summary: "Whether one's own sign-in asks for a code, and how many recovery codes are left",
    auth: "signedIn",
    responses: { 200: { description: "The state", schema: schemas.factorAnswer }, 401: common[401], 403: common[403] },
  },
  {
    method: "post",
    path: "/me/second-factor",
    summary: "Begin to set up a second factor (RFC 6238): the key for an authenticator app. Nothing changes yet",
    auth: "signedIn",
    request: schemas.ownPasswordBody,
    responses: { 200: { description: "Key and draft", schema: schemas.factorDraft }, ...common },
  },
  {
    method: "post",
    path: "/me/second-factor/confirm",
    summary: "Confirm it by the app's code: from now on signing in asks for one; other sessions end",
    auth: "signedIn",
    request: schemas.confirmFactorBody,
    responses: { 200: { description: "Recovery codes, shown this once", schema: schemas.recoveryAnswer }, ...common },
  },
  {
    method: "post",
    path: "/me/second-factor/drop",
    summary: "Drop one's second factor, by password and a code",
    auth: "signedIn",
    request: schemas.dropFactorBody,
    responses: { 204: { description: "Dropped" }, ...common },
  },
  {
    method: "post",
    path: "/me/password",
    summary: "Change one's own password; other sessions end",
    auth: "signedIn",
    request: schemas.newOwnPasswordBody,
    responses: { 204: { description: "Changed" }, ...common },
  },
];
