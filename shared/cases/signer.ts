import type { StaffId } from "../office/ids.ts";
import type { Relation } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { refuse } from "./rejections.ts";

/** Who may sign a request of this relation: who speaks in it, and who gave power of attorney herself (K26). */
export const signersOf: Readonly<Record<Relation, readonly Relation[]>> = {
  self: ["self"],
  guardian: ["guardian"],
  delegate: ["delegate", "self"],
};

type Signing = { readonly signer: Relation; readonly witness?: StaffId };

/** K26: why this signer or witness is refused; undefined where neither is. The witness is of the staff, and another than who takes it. */
export function signerRefused(
  { signer, witness }: Signing,
  { held, by, context }: Asked,
): ReturnType<typeof refuse> | undefined {
  if (!signersOf[held.relation].includes(signer)) return refuse("OtherSigner", { relation: held.relation });
  if (witness === undefined) return undefined;
  if (!context.facts.staff.includes(witness)) return refuse("UnknownPerson", { person: witness });
  return witness === by ? refuse("WitnessTakes") : undefined;
}
