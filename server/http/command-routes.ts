import { type Request, type Response, Router } from "express";
import type { Answer } from "../../shared/protocol/wire.ts";
import type { CommandDoor } from "../command-door.ts";
import * as schemas from "./command-schemas.ts";
import { type Gate, isForgeable, tokenOf } from "./guard.ts";
import type { RouteDescription } from "./route.ts";

const path = "/offices/:office/commands";

/** The same envelope and the same answer as over the socket; the body is always the answer. */
export function commandRoutes(gate: Gate, command: CommandDoor): Router {
  const router = Router();
  router.post(path, async (req, res) => {
    const shown = tokenOf(req.headers);
    const principal = await gate.access.authenticate(shown?.token);
    if (!principal) {
      res
        .set("WWW-Authenticate", "Bearer")
        .status(401)
        .json({ status: "forbidden" } satisfies Answer);
      return;
    }
    if (isForgeable(req, shown, gate.publicUrl)) {
      giveAnswer(res, { status: "forbidden" });
      return;
    }
    giveAnswer(res, isContrary(req) ? contrary : await command(principal, envelopeOf(req)));
  });
  return router;
}

/** Whether this request was for the route above, also when its body could not be read. */
export function isCommandPath({ method, path: asked }: Request): boolean {
  return method === "POST" && /^\/api\/v1\/offices\/[^/]+\/commands\/?$/.test(asked);
}

/** Answers with the status code that belongs to the answer. */
export function giveAnswer(res: Response, answer: Answer): void {
  if (answer.status === "rejected" && answer.rejection.code === "TooManyRequests") {
    res.set("Retry-After", String(answer.rejection["retrySeconds"]));
  }
  res.status(statusOf(answer)).json(answer);
}

function statusOf(answer: Answer): number {
  switch (answer.status) {
    case "accepted":
      return 200;
    case "rejected":
      return answer.rejection.code === "TooManyRequests" ? 429 : 409;
    case "invalid":
      return 400;
    case "forbidden":
      return 403;
    case "failed":
      return 503;
  }
}

/** The body, with the office of the path where it names none. */
function envelopeOf(req: Request): unknown {
  const body: unknown = req.body;
  if (typeof body !== "object" || body === null || Array.isArray(body) || Object.hasOwn(body, "office")) return body;
  return { ...body, office: req.params["office"] };
}

/** Whether the body names another office than the path. */
function isContrary(req: Request): boolean {
  const body: unknown = req.body;
  const isNamed = typeof body === "object" && body !== null && "office" in body && typeof body.office === "string";
  return isNamed && body.office !== req.params["office"];
}

const contrary: Answer = { status: "invalid", issues: [{ path: "office", message: "is not the office of the path" }] };

const answer = (description: string) => ({ description, schema: schemas.answerSchema });

export const commandDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/commands",
    summary: "Ask something of an office; repeating the same envelope is always safe",
    auth: "signedIn",
    request: schemas.postedEnvelope,
    responses: {
      200: answer("Accepted: stored durably"),
      400: answer("Invalid: every fault with its path"),
      401: answer("Not signed in"),
      403: answer("Not permitted"),
      409: answer("Rejected, with the reason"),
      413: answer("Larger than 64 kB"),
      429: answer("Too many requests"),
      503: answer("Not stored; safe to repeat"),
    },
  },
];
