import { type Response, Router } from "express";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { type MakeCounter, secondsToWait } from "../access/throttle.ts";
import type { CaseAtHome } from "../case-at-home.ts";
import { ownCounter } from "../notes/notes.ts";
import { addressOf } from "./address.ts";
import { tooManyAttempts } from "./attempts.ts";
import { bodyOf } from "./body.ts";
import { caseCodeBody, caseLookBody, caseStanding } from "./home-schemas.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";

export type HomeGate = {
  readonly caseAtHome: CaseAtHome;
  readonly counter?: MakeCounter;
  /** Off for measuring only. */
  readonly isLimited: boolean;
  /** Hears what went wrong after the answer had gone. */
  readonly onFault: (what: string, office: string, error: unknown) => void;
};

const seconds = 3_600;
const rules = {
  code: { name: "case code", points: 6, seconds },
  codesOfCase: { name: "codes of a case", points: 4, seconds },
  look: { name: "case look", points: 20, seconds },
  /** A million codes of which two are right: ten guesses an hour from all the world need six years. */
  looksOfCase: { name: "looks at a case", points: 10, seconds },
} as const;

/** What an applicant at home may ask of her request, limited by address and by request. */
export function homeRoutes({ caseAtHome, counter = ownCounter, isLimited, onFault }: HomeGate): Router {
  const router = Router();
  const [code, codesOfCase] = [counter(rules.code), counter(rules.codesOfCase)];
  const [look, looksOfCase] = [counter(rules.look), counter(rules.looksOfCase)];
  async function isWithin(limiter: RateLimiterAbstract, key: string, res: Response): Promise<boolean> {
    const retrySeconds = isLimited ? await secondsToWait(limiter, key) : 0;
    if (retrySeconds > 0) tooManyAttempts(res, retrySeconds);
    return retrySeconds === 0;
  }

  router.post("/public/offices/:office/case-codes", async (req, res) => {
    const office = String(req.params["office"]);
    if (!(await isWithin(code, addressOf(req), res))) return;
    const named = bodyOf(req, res, caseCodeBody);
    if (!named || !(await isWithin(codesOfCase, `${office} ${named.number}`, res))) return;
    if (!caseAtHome.isOffered()) return problem(res, 409, "Not offered here", undefined, { code: "Closed" });
    // The answer goes first: neither its words nor its moment tell whether there is such a request.
    res.status(202).json({});
    caseAtHome.sendCode(office, named).catch((error: unknown) => onFault("sending a code", office, error));
  });

  router.post("/public/offices/:office/case-looks", async (req, res) => {
    const office = String(req.params["office"]);
    if (!(await isWithin(look, addressOf(req), res))) return;
    const asked = bodyOf(req, res, caseLookBody);
    if (!asked || !(await isWithin(looksOfCase, `${office} ${asked.number}`, res))) return;
    const standing = await caseAtHome.look(office, asked);
    if (standing) res.json(standing);
    else problem(res, 403, "Number, mobile or code is wrong, or the code too old", undefined, { code: "WrongCode" });
  });
  return router;
}

const limited = { 429: { description: "Too many requests" } };

export const homeDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/public/offices/{office}/case-codes",
    summary: "Have a code sent to the applicant's mobile; the answer is the same whether there is such a request",
    auth: "nobody",
    request: caseCodeBody,
    responses: {
      202: { description: "Heard; if number and mobile belong together, a code is on its way" },
      400: { description: "Not a number and a mobile; every fault is named" },
      409: { description: "This association sends no codes" },
      ...limited,
    },
  },
  {
    method: "post",
    path: "/public/offices/{office}/case-looks",
    summary: "See where a request stands, with the code that was sent",
    auth: "nobody",
    request: caseLookBody,
    responses: {
      200: { description: "Where it stands; never what was decided", schema: caseStanding },
      400: { description: "Not a number, a mobile and a code; every fault is named" },
      403: { description: "One of them is wrong, or the code too old; which is not told" },
      ...limited,
    },
  },
];
