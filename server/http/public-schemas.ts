import { z } from "zod";
import { subjects } from "../../shared/contacts/commands.ts";
import { id, uuid, visitLanguage } from "../../shared/protocol/schemas-parts.ts";
import { terms } from "../../shared/protocol/schemas-setup.ts";
import { mobile } from "./person-schemas.ts";

const words = (most: number) => z.string().trim().min(1).max(most);

/** What the public form sends. Whoever leaves a name or a mobile agrees that they are kept to answer (POLICY §5). */
export const formBody = z
  .strictObject({
    /** Made by the page, one per message: repeating it is safe. */
    id: uuid,
    subject: z.enum(subjects),
    message: words(2_000),
    service: id.exactOptional(),
    language: visitLanguage,
    name: words(120).exactOptional(),
    mobile: mobile.exactOptional(),
    /** To keep name and mobile, and to be answered by them. */
    mayKeep: z.boolean(),
    isHomeVisit: z.boolean().exactOptional(),
    /** Nobody sees this field; programs fill it. */
    website: z.literal("", "must stay empty").exactOptional(),
  })
  .refine(({ name, mobile, mayKeep }) => mayKeep || (name === undefined && mobile === undefined), {
    path: ["mayKeep"],
    error: "must be true where a name or mobile is left; without it leave both out",
  });
export type FormBody = z.infer<typeof formBody>;

/** What a ticket from afar needs. */
export const remoteBody = z.strictObject({
  id: uuid,
  service: id,
  language: visitLanguage,
  priority: id.exactOptional(),
  website: z.literal("", "must stay empty").exactOptional(),
});
export type RemoteBody = z.infer<typeof remoteBody>;

export const publicOffice = z.object({
  id,
  name: z.object({ ar: z.string(), en: z.string() }),
  /** Whether messages are taken: the website channel is on. */
  takesMessages: z.boolean(),
  /** Whether a ticket may be taken from afar now: the hall is at work. */
  givesTickets: z.boolean(),
  /** Whether an applicant can see here where her request stands: codes can be sent. */
  tellsCases: z.boolean(),
  /** How the page says its common words, and the digits of its Arabic texts. */
  terms,
  services: z.array(z.object({ id, name: z.object({ ar: z.string(), en: z.string() }) })),
});
export const formAnswer = z.object({ reference: z.string() });
export const remoteAnswer = z.object({ code: z.string(), link: z.string() });
