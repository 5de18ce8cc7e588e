import { Router } from "express";
import { z } from "zod";
import type { ReportMail } from "../../shared/views/report-mail.ts";
import type { Notifier } from "../notifier/notifier.ts";
import type { Offices } from "../offices-types.ts";
import type { ReportReaders } from "../vault/report-readers.ts";
import { type Gate, withRole } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";

export type ReportPlanDoor = {
  readonly offices: Offices;
  readonly notifier: Pick<Notifier, "can">;
  readonly readers: Pick<ReportReaders, "open">;
};

/** To whom reports go is the administrator's to know: the setup that every screen reads leaves it out (U19). */
export function reportPlanRoutes(gate: Gate, { offices, notifier, readers }: ReportPlanDoor): Router {
  const router = Router();
  router.get(
    "/offices/:office/report-plan",
    withRole(gate, ["admin"], async (req, res, { actor }) => {
      const office = await offices.open(String(req.params["office"]));
      if (!office) {
        problem(res, 404, "No such office");
        return;
      }
      const { reportPlan: plan } = office.setup().state;
      const by = { by: actor.kind === "staff" ? actor.id : actor.kind, why: "notice" } as const;
      const shown = plan && { ...plan, to: await readers.open(office.id, plan.to, by) };
      res.json({ hasMailServer: notifier.can("report"), plan: shown } satisfies ReportMail);
    }),
  );
  return router;
}

export const reportPlanDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices/{office}/report-plan",
    summary: "The report that leaves by mail, and whether any can",
    auth: ["admin"],
    responses: {
      200: { description: "The plan, or null; it is set by SetReportPlan", schema: z.looseObject({}) },
      401: { description: "Not signed in" },
      403: { description: "Not an administrator" },
      404: { description: "No such office" },
    },
  },
];
