import { type Response, Router } from "express";
import { z } from "zod";
import { maySee } from "../../shared/protocol/allowed.ts";
import { id } from "../../shared/protocol/schemas-parts.ts";
import { filterTables, type Insights } from "../../shared/views/insights.ts";
import { type Report, reportNames, reportOf } from "../../shared/views/report.ts";
import { insightsFor } from "../history/insights.ts";
import type { Summaries } from "../history/summaries.ts";
import type { Offices } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { queryOf } from "./body.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { checkPeriod, period } from "./period-query.ts";
import { problem } from "./problem.ts";
import { csvOf, xlsxOf } from "./report-files.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type ReportDoor = {
  readonly offices: Offices;
  readonly summaries: Summaries;
  readonly limit: RateLimit;
};

const reportQuery = z
  .strictObject({
    ...period,
    table: z.enum(filterTables).exactOptional(),
    cell: id.exactOptional(),
    format: z.enum(["json", "csv", "xlsx"]).default("json"),
    lang: z.enum(["ar", "en"]).default("ar"),
  })
  .check(checkPeriod)
  .refine(({ table, cell }) => (table === undefined) === (cell === undefined), {
    path: ["cell"],
    message: "goes with table",
  });

/** Days past, as figures and as files. Whoever may see the ratings may read them (S8); all of it has passed the release. */
export function reportRoutes(gate: Gate, { offices, summaries, limit }: ReportDoor): Router {
  const router = Router();
  router.get(
    "/offices/:office/reports/:report",
    signedIn(gate, async (req, res, principal) => {
      if (!(await isWithin(limit, principal.tokenId, res))) return;
      const { office: officeId, report: name } = req.params as Record<string, string>;
      if (!maySee(principal.actor, principal.offices, officeId ?? "", "ratings")) {
        forbidden(res);
        return;
      }
      const named = reportNames.find((each) => each === name);
      if (named === undefined && name !== "insights") {
        problem(res, 404, "No such report", `The reports are insights, ${reportNames.join(", ")}.`);
        return;
      }
      const query = queryOf(req, res, reportQuery);
      if (query === undefined) return;
      const office = await offices.open(officeId ?? "");
      if (!office) {
        problem(res, 404, "No such office");
        return;
      }
      const { from, to, table, cell, format, lang } = query;
      const filter = table === undefined || cell === undefined ? undefined : { table, cell };
      const insights = await insightsFor(summaries, office, { from, to, filter });
      if (named === undefined) res.json(insights satisfies Insights);
      else await giveReport(res, reportOf(insights, named), { format, lang, office: office.id });
    }),
  );
  return router;
}

async function giveReport(
  res: Response,
  report: Report,
  { format, lang, office }: Pick<z.infer<typeof reportQuery>, "format" | "lang"> & { readonly office: string },
): Promise<void> {
  if (format === "json") {
    res.json(report);
    return;
  }
  res.attachment(`${office}-${report.name}-${report.from}-${report.to}.${format}`);
  if (format === "csv") res.type("text/csv; charset=utf-8").send(csvOf(report, lang));
  else res.send(await xlsxOf(report, lang));
}

export const reportDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices/{office}/reports/{report}",
    summary: `Days past: insights (JSON only), ${reportNames.join(", ")}`,
    auth: ["manager"],
    query: z.object({
      from: z.string(),
      to: z.string(),
      table: z.enum(filterTables).optional(),
      cell: z.string().optional(),
      format: z.enum(["json", "csv", "xlsx"]).optional(),
      lang: z.enum(["ar", "en"]).optional(),
    }),
    responses: {
      200: { description: "The report; CSV is UTF-8 with its mark, shares lie in 0 … 1", schema: z.looseObject({}) },
      400: { description: "Invalid" },
      401: { description: "Not signed in" },
      403: { description: "Not permitted" },
      404: { description: "No such office or report" },
      429: { description: "Too many requests" },
    },
  },
];
