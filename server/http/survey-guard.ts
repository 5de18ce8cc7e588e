import type { Request, RequestHandler, Response } from "express";
import type { Actor } from "../../shared/office/ids.ts";
import type { Access, Principal } from "../access/access.ts";
import type { OfficerResults } from "../history/officer-results.ts";
import type { Summaries } from "../history/summaries.ts";
import type { Offices, OpenOffice } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { Words } from "../vault/words.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import { isWithin } from "./within-limit.ts";

export type SurveyDoor = {
  readonly offices: Offices;
  readonly summaries: Summaries;
  readonly officerResults: OfficerResults;
  readonly words: Pick<Words, "readerOf" | "load">;
  readonly access: Pick<Access, "directory">;
  readonly limit: RateLimit;
};

type Staff = Extract<Actor, { readonly kind: "staff" }>;
export type SurveyAsk = { readonly principal: Principal; readonly by: Staff; readonly office: OpenOffice };

/** Lets in staff of this office who may; floods wait. An office that is not theirs looks like none. */
export function forStaff(
  gate: Gate,
  { offices, limit }: SurveyDoor,
  may: (principal: Principal, office: string) => boolean,
  answer: (req: Request, res: Response, asked: SurveyAsk) => Promise<void>,
): RequestHandler {
  return signedIn(gate, async (req, res, principal) => {
    const { actor } = principal;
    const id = String(req.params["office"]);
    if (actor.kind !== "staff" || !may(principal, id)) {
      forbidden(res);
      return;
    }
    if (!(await isWithin(limit, principal.tokenId, res))) return;
    const office = await offices.open(id);
    if (office) await answer(req, res, { principal, by: actor, office });
    else problem(res, 404, "No such office");
  });
}

/** What stands in the vault under these ids, read by this person and noted as read. Erased words are "". */
export async function openedWords(
  { words }: SurveyDoor,
  { office, by }: SurveyAsk,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const before = words.readerOf(office.id, by.id);
  for (const id of ids) before.open(id);
  if (before.isMissing()) await words.load(office.id, by.id);
  const { open } = words.readerOf(office.id, by.id);
  return new Map(ids.map((id) => [id, open(id)]));
}
