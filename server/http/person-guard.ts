import type { Request, RequestHandler, Response } from "express";
import { type PersonAct, personTable } from "../../shared/persons/permissions.ts";
import { belongsTo } from "../../shared/protocol/allowed.ts";
import type { Offices } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { forbidden, type Gate, hasRole, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import { isWithin } from "./within-limit.ts";

export type PersonGate = { readonly gate: Gate; readonly offices: Pick<Offices, "has">; readonly limit: RateLimit };

/** Who asks, in which office, and about whom. */
export type PersonAsk = { readonly office: string; readonly by: string; readonly id: string };

/** Lets in who may do this with persons of this office; floods wait. An office that is not theirs looks like none. */
export function forPersons(
  { gate, offices, limit }: PersonGate,
  act: PersonAct,
  answer: (req: Request, res: Response, ask: PersonAsk) => Promise<void>,
): RequestHandler {
  return signedIn(gate, async (req, res, principal) => {
    const { actor } = principal;
    const office = String(req.params["office"]);
    const isTheirs = actor.kind === "staff" && belongsTo(actor, principal.offices, office);
    if (!isTheirs || !hasRole(principal, personTable[act])) {
      forbidden(res);
      return;
    }
    if (!offices.has(office)) {
      problem(res, 404, "No such office");
      return;
    }
    if (!(await isWithin(limit, principal.tokenId, res))) return;
    await answer(req, res, { office, by: actor.id, id: String(req.params["id"] ?? "") });
  });
}

/** Answers 404 with its code. */
export function unknown(res: Response, code: string): void {
  problem(res, 404, "Not there", "It was never there, is erased, or its time is over.", { code });
}
