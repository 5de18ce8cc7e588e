import { Router } from "express";
import { z } from "zod";
import { isSameSecret } from "../access/tokens.ts";
import type { Demo } from "../demo/demo.ts";
import { createAttempts } from "./attempts.ts";
import { bodyOf } from "./body.ts";
import { forbidden, type Gate, hasRole, isForeignPage, isForgeable, tokenOf } from "./guard.ts";
import type { RouteDescription } from "./route.ts";

/** The sample office behind the launcher's button. */
export type DemoDoor = {
  /** `DAWR_DEMO=1`: the whole hub is a demonstration, and anybody may look. */
  readonly isOpen: boolean;
  /** Starts the sample office, or gives the one that runs. */
  readonly start: () => Promise<Demo>;
};

/** Times that one address may open the sample office in ten minutes: each writes two pairing codes down. */
const openings = 30;

const demoBody = z.strictObject({ token: z.string().max(200).optional() });
const demoState = z.object({ isOpen: z.boolean() });
const demoAnswer = z.object({
  office: z.string(),
  links: z.object({ kiosk: z.string(), display: z.string(), staff: z.string() }),
  logins: z.array(z.object({ role: z.string(), username: z.string(), password: z.string() })),
});

/** Shows everything alive with a sample office: to the administrator, to who holds the one-time link, or in a demo. */
export function demoRoutes(gate: Gate, demo: DemoDoor): Router {
  const { access, publicUrl } = gate;
  const router = Router();
  const attempts = createAttempts("demo", openings);
  router.get("/demo", (_req, res) => {
    res.json({ isOpen: demo.isOpen });
  });
  router.post("/demo", async (req, res) => {
    const body = bodyOf(req, res, demoBody);
    if (!body) return;
    const shown = tokenOf(req.headers);
    const principal = await access.authenticate(shown?.token);
    const isAdmin = principal !== undefined && hasRole(principal, ["admin"]) && !isForgeable(req, shown, publicUrl);
    const link = access.firstRunToken();
    const holdsLink = body.token !== undefined && link !== undefined && isSameSecret(body.token, link);
    if (isForeignPage(req, publicUrl) || (!demo.isOpen && !isAdmin && !holdsLink)) return forbidden(res);
    if (!(await attempts.isPermitted(req, res))) return;
    const { office, logins, pair } = await demo.start();
    const links = {
      kiosk: `/kiosk/#pair=${await pair("kiosk")}`,
      display: `/display/#pair=${await pair("display")}`,
      staff: `/staff/?office=${office}`,
    };
    res.status(201).json({ office, links, logins });
  });
  return router;
}

export const demoDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/demo",
    summary: "Whether this hub is a demonstration",
    auth: "nobody",
    responses: { 200: { description: "Whether anybody may open the sample office", schema: demoState } },
  },
  {
    method: "post",
    path: "/demo",
    summary: "Open the sample office, whose day passes at 60×",
    auth: "nobody",
    request: demoBody,
    responses: {
      201: { description: "Links that work once, and logins that are new at every start", schema: demoAnswer },
      403: { description: "Needs the administrator's session or the one-time link's token" },
      429: { description: "Too many times; Retry-After tells the seconds" },
    },
  },
];
