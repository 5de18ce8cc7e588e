import { accept, reject, type StaffId } from "../../shared/office/ids.ts";
import type { FactorProof, Registry, RegistryCommand, RegistryDecision, RegistryEvent } from "./registry.ts";

type Of<Type extends RegistryCommand["type"]> = Extract<RegistryCommand, { type: Type }>;

/** A second factor is set once; whoever wants another one drops the first. Other sessions prove nothing, and end. */
export function setSecondFactor(
  registry: Registry,
  { user, salt, step, recovery, keeps }: Of<"SetSecondFactor">,
): RegistryDecision {
  if (registry.users.get(user)?.isDisabled !== false) return reject({ code: "UnknownUser", user });
  if (registry.factors.has(user)) return reject({ code: "SecondFactorExists" });
  return accept([
    { type: "SecondFactorSet", user, salt, step, recovery },
    { type: "SessionsEnded", user, except: keeps },
  ]);
}

export function dropSecondFactor(registry: Registry, { user, proof }: Of<"DropSecondFactor">): RegistryDecision {
  if (!registry.factors.has(user)) return reject({ code: "NoSecondFactor" });
  if (proof === undefined) return accept([{ type: "SecondFactorDropped", user, why: "reset" }]);
  const proved = proofOfFactor(registry, user, proof);
  if (!proved) return reject({ code: "CodeUsed" });
  return accept([...proved, { type: "SecondFactorDropped", user, why: "own" }]);
}

export function changeOwnPassword(
  registry: Registry,
  { user, passwordHash, keeps }: Of<"ChangeOwnPassword">,
): RegistryDecision {
  if (registry.users.get(user)?.isDisabled !== false) return reject({ code: "UnknownUser", user });
  return accept([
    { type: "UserChanged", user, changes: { passwordHash } },
    { type: "SessionsEnded", user, except: keeps },
  ]);
}

/**
 * The fact that a proof was used, none where the person has no second factor; undefined where it is used already: the
 * same code through two hubs opens one session.
 */
export function proofOfFactor(
  registry: Registry,
  user: StaffId,
  proof: FactorProof,
): readonly RegistryEvent[] | undefined {
  const factor = registry.factors.get(user);
  if (!factor) return [];
  const isNew = "step" in proof ? proof.step > factor.lastStep : factor.recovery.has(proof.recovery);
  return isNew ? [{ type: "SecondFactorProved", user, proof }] : undefined;
}
