import type { Answer, Command, Envelope } from "../shared/protocol/wire.ts";
import { partsOf } from "../shared/survey/decide.ts";
import type { FollowUpPart, RatingId, SurveyCommand, SurveyRejection } from "../shared/survey/ratings.ts";
import { keyedHash } from "./access/secret.ts";
import { derivedId } from "./derived-id.ts";
import { booksBeside } from "./offices-ratings.ts";
import type { CommandSender, OfficeGround, OpenOffice } from "./offices-types.ts";

type FollowUp = Extract<SurveyCommand, { type: "AddFollowUp" }>;
type WithSuggestion = Envelope & { readonly command: FollowUp & { readonly suggestion: string } };
/** Seals the words of a permitted command, and sends it into its book. */
type Send = (sender: CommandSender, envelope: Envelope) => Promise<Answer>;
type Ground = Pick<OfficeGround, "engine" | "secret">;

export function bringsSuggestion(envelope: Envelope): envelope is WithSuggestion {
  const { command } = envelope;
  return command.type === "AddFollowUp" && command.suggestion !== undefined;
}

/**
 * I16: a suggestion that comes with a rating goes its own way (R20); the rest of what followed stays with the rating.
 * The rest goes first: where it is refused nothing is filed, where the filing is refused it stands, and a repetition
 * files. Rejects when a book cannot be read.
 */
export async function sendWithSuggestion(
  ground: Ground,
  office: OpenOffice,
  { sender, asked, send }: { readonly sender: CommandSender; readonly asked: WithSuggestion; readonly send: Send },
): Promise<Answer> {
  const { suggestion, ...rest } = asked.command;
  const given = await givenWith(ground, office, rest.rating);
  if (given === undefined) return refuse("UnknownRating");
  // S2: an older hub took it into the ratings book; it answers the repetition as it did.
  if (given.includes("suggestion")) return send(sender, asked);
  const followed = partsOf(rest).length === 0 ? undefined : await send(sender, { ...asked, command: rest });
  if (followed !== undefined && followed.status !== "accepted") return followed;
  const filing: Command = { type: "FileSuggestion", kind: "suggestion", channel: "interview", text: suggestion };
  const hub: CommandSender = { actor: { kind: "hub" }, offices: [office.id] };
  const filed = await send(hub, { ...asked, id: filingId(ground, office, rest.rating), command: filing });
  // One with each rating (survey R1): under its id other words stand already.
  const isOther = filed.status === "rejected" && filed.rejection.code === "CommandIdReused";
  return isOther ? refuse("AlreadyFollowedUp") : filed;
}

/** R12: the hub's secret alone leads from a rating to what was suggested with it. */
function filingId({ secret }: Ground, { id }: OpenOffice, rating: RatingId): string {
  return derivedId(id, "suggestion", keyedHash(secret, "suggestion with a rating", `${id}|${rating}`));
}

/** What followed this rating until now; undefined: there is no such rating in this month, nor beside it. */
async function givenWith(
  { engine }: Ground,
  office: OpenOffice,
  rating: RatingId,
): Promise<readonly FollowUpPart[] | undefined> {
  for (const book of [office.ratingsBook(), ...booksBeside(office)]) {
    const followed = (await engine.read(book)).state.followUps.get(rating);
    if (followed) return followed.given;
  }
  return undefined;
}

function refuse(code: SurveyRejection): Answer {
  return { status: "rejected", rejection: { code } };
}
