import { type Response, Router } from "express";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { maySend } from "../../shared/protocol/allowed.ts";
import type { SurveyCommand } from "../../shared/survey/ratings.ts";
import type { OfficerChoice, OfficerResult, OwnResult } from "../../shared/views/officer-result.ts";
import type { Principal } from "../access/access.ts";
import { bodyOf } from "./body.ts";
import { forbidden, type Gate } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { forStaff, openedWords, type SurveyAsk, type SurveyDoor } from "./survey-guard.ts";
import { lookBody, officersAnswer, ownLookBody, resultAnswer } from "./survey-schemas.ts";

type Look = Extract<SurveyCommand, { readonly type: "LookAtOwnResult" | "LookAtOfficerResult" }>;

/** What is told of one person's visits: to herself first, then to a manager who says why. Each look is a fact (R12). */
export function officerRoutes(gate: Gate, door: SurveyDoor): Router {
  const { officerResults } = door;
  const router = Router();
  const mayLook = (type: Look["type"]) => (principal: Principal, office: string) =>
    maySend(principal.actor, principal.offices, office, type);

  router.post(
    "/offices/:office/own-result",
    forStaff(gate, door, mayLook("LookAtOwnResult"), async (req, res, asked) => {
      const body = bodyOf(req, res, ownLookBody);
      if (!body || !(await noted(door, res, asked, body.id, { type: "LookAtOwnResult" }))) return;
      const { office, by } = asked;
      const looks = await officerResults.looksAt(office, by.id);
      const reasons = await openedWords(door, asked, [...new Set(looks.map(({ reason }) => reason))]);
      const names = door.access.directory(office.id);
      res.json({
        ...(await officerResults.of(office, by.id)),
        looks: looks.map((each) => ({
          by: names.get(each.by)?.name ?? each.by,
          day: each.day,
          reason: reasons.get(each.reason) ?? "",
        })),
      } satisfies OwnResult);
    }),
  );

  router.get(
    "/offices/:office/officer-results",
    forStaff(gate, door, mayLook("LookAtOfficerResult"), async (_req, res, { office, by }) => {
      const officers: OfficerChoice[] = [];
      for (const [id, { name }] of door.access.directory(office.id)) {
        if (id === by.id) continue;
        const { until, isSeen } = await officerResults.factsOf(office, id);
        officers.push({ id, name, isOpen: until !== null && isSeen });
      }
      res.json({ officers: officers.sort((a, b) => a.name.localeCompare(b.name, "ar")) });
    }),
  );

  router.post(
    "/offices/:office/officer-results/:officer",
    forStaff(gate, door, mayLook("LookAtOfficerResult"), async (req, res, asked) => {
      const body = bodyOf(req, res, lookBody);
      const officer = String(req.params["officer"]);
      if (!body) return;
      const { id, reason } = body;
      if (!(await noted(door, res, asked, id, { type: "LookAtOfficerResult", officer, reason }))) return;
      res.json((await officerResults.of(asked.office, officer)) satisfies OfficerResult);
    }),
  );
  return router;
}

/** Writes the look down before anything is shown. False: the answer was no, and has been given. */
async function noted(
  { offices }: SurveyDoor,
  res: Response,
  { principal, office }: SurveyAsk,
  id: string,
  command: Look,
): Promise<boolean> {
  const answer = await offices.send(principal, { id, office: office.id, command });
  if (answer.status === "accepted") return true;
  if (answer.status === "rejected") {
    const { code } = answer.rejection;
    // Her own page says itself that there is too little to tell.
    if (code === "NothingToldYet" && command.type === "LookAtOwnResult") return true;
    problem(res, 409, rejectionText("en", answer.rejection), undefined, { code });
  } else if (answer.status === "forbidden") forbidden(res);
  else problem(res, 503, "The store is not reachable", "Nothing was shown. Ask again.");
  return false;
}

const refusals = {
  400: { description: "Invalid" },
  401: { description: "Not signed in" },
  403: { description: "Not permitted" },
  404: { description: "No such office" },
  429: { description: "Too many requests" },
};

export const officerDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/own-result",
    summary: "What is told of one's own visits, from 30 answers in 28 days; that it was seen is written down",
    auth: ["officer", "researcher"],
    request: ownLookBody,
    responses: { 200: { description: "The result", schema: resultAnswer }, ...refusals },
  },
  {
    method: "get",
    path: "/offices/{office}/officer-results",
    summary: "Whose result may be asked for: names alone",
    auth: ["manager"],
    responses: { 200: { description: "Names, in their order", schema: officersAnswer }, ...refusals },
  },
  {
    method: "post",
    path: "/offices/{office}/officer-results/{officer}",
    summary: "One officer's result, after she has seen it; the look and its reason are written down",
    auth: ["manager"],
    request: lookBody,
    responses: {
      200: { description: "The result", schema: resultAnswer },
      ...refusals,
      409: { description: "Nothing is told yet, or she has not seen it" },
    },
  },
];
