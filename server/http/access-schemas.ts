import { z } from "zod";
import { id, localized, loudSpan } from "../../shared/protocol/schemas-parts.ts";
import { mostSpans } from "../../shared/views/sound-plan.ts";
import { mostInZone } from "../../shared/views/zone.ts";
import { leastPasswordLength } from "../access/first-run.ts";
import { sampleOffice } from "../demo/demo.ts";

/** What the routes of access take and give. Strict: a key that is not known is a fault, not a guess. */

const role = z.enum(["officer", "researcher", "committee", "manager", "admin"]);
const grant = z.enum(["callOutOfTurn"]);
const deviceKind = z.enum(["kiosk", "display", "desk-tablet"]);

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,31}$/,
    "must be 2 to 32 of a–z, 0–9, dot, hyphen and underscore, and begin with a letter or digit",
  );
const password = z.string().min(leastPasswordLength).max(200);
const personName = z.string().trim().min(1).max(120);
const officeId = z.string().regex(/^[a-z0-9-]{2,40}$/, "must be 2 to 40 of a–z, 0–9 and hyphen");
const timeZone = z.string().max(64).refine(isTimeZone, "must name a time zone, such as Asia/Riyadh");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Whatever was typed; whether it fits somebody is not the schema's to tell. */
const typed = z.string().max(200);
const typedPassword = z.string().max(1000);
export const signInBody = z.strictObject({
  username: typed,
  password: typedPassword,
  /** Of the second factor: six digits, or a recovery code. */
  code: typed.exactOptional(),
});
export const ownPasswordBody = z.strictObject({ password: typedPassword });
export const confirmFactorBody = z.strictObject({ draft: typed, code: typed });
export const dropFactorBody = z.strictObject({ password: typedPassword, code: typed });
export const newOwnPasswordBody = z.strictObject({ current: typedPassword, password });
export const firstRunBody = z.strictObject({ token: z.string().max(200), username, password });

export const newUserBody = z.strictObject({
  username,
  password,
  roles: z.array(role).min(1).max(5),
  offices: z.array(officeId).max(200),
  name: personName.exactOptional(),
  grants: z.array(grant).max(1).exactOptional(),
});
export const userChangesBody = z
  .strictObject({
    password: password.exactOptional(),
    roles: z.array(role).min(1).max(5).exactOptional(),
    offices: z.array(officeId).max(200).exactOptional(),
    name: personName.exactOptional(),
    grants: z.array(grant).max(1).exactOptional(),
    isDisabled: z.boolean().exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, "must change something");

export const newOfficeBody = z.strictObject({
  id: officeId.refine((id) => id !== sampleOffice, "is reserved for the sample office"),
  profile: z.string().max(40),
  name: z.union([personName.transform((name) => ({ ar: name, en: name })), localized]).exactOptional(),
  timeZone: timeZone.exactOptional(),
});

export const newDeviceBody = z.strictObject({ office: officeId, kind: deviceKind });
const zone = z.strictObject({
  services: z.array(id).max(mostInZone),
  counters: z.array(id).max(mostInZone),
});
const sound = z.strictObject({ spans: z.array(loudSpan).max(mostSpans), restsInPrayer: z.boolean() });
/**
 * Where a tablet stands (null: on no counter), what a display shows (null: all of the hall), or when it is how loud
 * (null: as it is set up where it hangs).
 */
export const placeBody = z.union([
  z.strictObject({ counter: id.nullable() }),
  z.strictObject({ zone: zone.nullable() }),
  z.strictObject({ sound: sound.nullable() }),
]);
export const claimBody = z.strictObject({ code: z.string().min(1).max(32) });
export const devicesQuery = z.strictObject({ office: officeId });

const device = z.object({ id: z.string(), kind: deviceKind, office: z.string() });
export const deviceList = z.array(
  device.extend({
    name: z.string(),
    pairedAt: z.number(),
    counter: z.string().exactOptional(),
    zone: zone.exactOptional(),
    sound: sound.exactOptional(),
  }),
);
export const claimedDevice = z.object({ token: z.string(), device, series: z.string().exactOptional() });
export const pairingCode = z.object({ code: z.string(), expiresAt: z.number() });

const user = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  offices: z.array(z.string()),
  grants: z.array(grant),
  isDisabled: z.boolean(),
  hasSecondFactor: z.boolean(),
});
export const userAnswer = user;
export const userList = z.array(user);

export const me = z.union([
  z.object({
    kind: z.literal("staff"),
    id: z.string(),
    name: z.string(),
    roles: z.array(role),
    offices: z.array(z.string()),
  }),
  z.object({ kind: z.literal("device"), id: z.string(), device: deviceKind, office: z.string() }),
  z.object({ kind: z.literal("visitor"), ticket: z.string(), code: z.string(), office: z.string() }),
]);
export const sessionAnswer = z.object({ token: z.string(), me });

const named = z.object({ id: z.string(), name: z.object({ ar: z.string(), en: z.string() }) });
export const officeList = z.array(named.extend({ profile: z.string() }));
export const profileList = z.array(named);
export const idAnswer = z.object({ id: z.string() });
export const firstRunAnswer = z.object({ needsAdministrator: z.boolean(), hasOffice: z.boolean() });
export const factorAnswer = z.object({ isOn: z.boolean(), recoveryLeft: z.number() });
export const factorDraft = z.object({ key: z.string(), uri: z.string(), draft: z.string() });
export const recoveryAnswer = z.object({ recovery: z.array(z.string()) });
