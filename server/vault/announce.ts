import type { OfficeId } from "../../shared/office/ids.ts";
import type { Clock } from "../clock.ts";
import type { Persons } from "./persons.ts";
import type { VaultId } from "./rows.ts";

/** Somebody at a kiosk says who she is: a number, and whether the own turn may be told to it. */
export type Announced = {
  readonly by: { readonly nationalId: string } | { readonly mobile: string };
  readonly notices: boolean;
};

/**
 * P11: the person of this number, made where there is none; undefined where several share it, because nobody at a kiosk
 * can tell them apart. A kiosk only adds a consent, it never takes one back: anybody may type anybody's number.
 */
export async function announce(
  { persons, clock }: { readonly persons: Persons; readonly clock: Clock },
  office: OfficeId,
  { by, notices }: Announced,
  device: string,
): Promise<VaultId | undefined> {
  const reader = { by: device, why: "visit" } as const;
  const consent = { purpose: "turnNotices", isGiven: true, method: "online" } as const;
  const known = await persons.find(office, by, reader);
  if (known.length > 1) return undefined;
  const [id] = known;
  if (id === undefined) {
    const consents = notices ? [{ ...consent, at: clock.now(office), by: device }] : [];
    const added = await persons.add(office, by, consents, reader);
    if (!("refused" in added)) return added.id;
    // Another kiosk added the same number meanwhile, or the office does not take it down.
    const [other, ...more] = await persons.find(office, by, reader);
    return more.length === 0 ? other : undefined;
  }
  if (notices) await persons.consent(office, id, consent, reader);
  return id;
}
