import { z } from "zod";
import { mostCards } from "../setup/card.ts";
import type { ProfileFile } from "../setup/profiles/profile-file.ts";
import { mostQuestions } from "../setup/question.ts";
import { issuesOf } from "./schemas-issues.ts";
import { id, localized } from "./schemas-parts.ts";
import {
  card,
  channelId,
  counter,
  documents,
  longLocalized,
  mobiles,
  policy,
  priority,
  question,
  ratingReason,
  reply,
  service,
  terms,
} from "./schemas-setup.ts";

/** A profile's file: who it is, and where it differs from the common policy. A key that is not known is a slip. */
const profileFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, "must be 2 to 40 of a–z, 0–9 and hyphen"),
  name: localized,
  policy: policy.partial().exactOptional(),
  terms: terms.partial().exactOptional(),
  channels: z
    .array(z.union([channelId, z.strictObject({ id: channelId, name: localized })]))
    .min(1)
    .max(8)
    .exactOptional(),
  mobiles: mobiles.exactOptional(),
  library: z
    .array(z.strictObject({ id, title: localized }))
    .max(200)
    .exactOptional(),
  services: z.array(service).min(1).max(26).exactOptional(),
  counters: z.array(counter).min(1).max(100).exactOptional(),
  priorities: z.array(priority).max(20).exactOptional(),
  reasons: z.array(ratingReason).max(60).exactOptional(),
  checklists: z.record(id, documents).exactOptional(),
  declaration: longLocalized.exactOptional(),
  told: longLocalized.exactOptional(),
  cards: z.array(card).max(mostCards).exactOptional(),
  questions: z.array(question).max(mostQuestions).exactOptional(),
  reply: z.union([z.literal("max14"), reply.partial()]).exactOptional(),
});

/** The file as it was read, or what is wrong with it, each fault with its path. */
export function parseProfileFile(
  input: unknown,
):
  | { readonly file: ProfileFile }
  | { readonly faults: readonly { readonly path: string; readonly message: string }[] } {
  const parsed = profileFile.safeParse(input);
  // Zod's partial writes "maybe undefined", which no JSON can hold.
  return parsed.success ? { file: parsed.data as ProfileFile } : { faults: issuesOf(parsed.error.issues, "") };
}
