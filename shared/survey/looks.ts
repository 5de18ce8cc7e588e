import { type Actor, accept, type Decision, reject } from "../office/ids.ts";
import type { Ratings, SurveyCommand, SurveyEvent, SurveyFacts, SurveyRejection } from "./ratings.ts";

function refuse(code: SurveyRejection) {
  return reject({ code });
}

/** R16: whoever serves sees what is told of her own visits, and that she saw it is written down. */
export function lookAtOwn(ratings: Ratings, by: Actor, { result }: SurveyFacts): Decision<SurveyEvent> {
  const until = result?.until;
  if (by.kind !== "staff" || !until) return refuse("NothingToldYet");
  const seen = ratings.ownLooks.get(by.id);
  return seen !== undefined && seen >= until ? accept([]) : accept([{ type: "OwnResultSeen", officer: by.id, until }]);
}

/** R16: a manager looks only at what the officer has seen, and each look is written down with its reason. */
export function lookAtOfficer(
  { officer, reason }: Extract<SurveyCommand, { type: "LookAtOfficerResult" }>,
  by: Actor,
  { day, result }: SurveyFacts,
): Decision<SurveyEvent> {
  const until = result?.until;
  if (by.kind !== "staff" || !until) return refuse("NothingToldYet");
  if (by.id === officer) return refuse("OwnResult");
  if (!result.isSeen) return refuse("NotSeenByOfficer");
  return accept([{ type: "OfficerResultSeen", officer, until, day, by: by.id, reason }]);
}
