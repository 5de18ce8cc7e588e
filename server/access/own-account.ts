import type { Actor, StaffId } from "../../shared/office/ids.ts";
import { RegistryRefused } from "./access.ts";
import { type FactorKeys, newRecoveryCodes, recoveryHash } from "./factor-keys.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import type { FactorProof, RegistryCommand, TokenHash } from "./registry.ts";
import type { RegistryDoor } from "./registry-door.ts";
import type { Throttle } from "./throttle.ts";

/** Why somebody's own account stays as it is. */
export type OwnRefusal =
  | { readonly status: "WrongPassword" | "WrongCode" | "DraftExpired" | "SecondFactorExists" | "NoSecondFactor" }
  | { readonly status: "throttled"; readonly retrySeconds: number };

type Done = { readonly status: "done" };

/** What people do about their own account. Whoever sits at an open session must know the password too. */
export type OwnAccount = {
  secondFactor(user: StaffId): { readonly isOn: boolean; readonly recoveryLeft: number };
  /** The key for the authenticator app, and the draft by which it is confirmed. Nothing is stored. */
  beginSecondFactor(
    user: StaffId,
    password: string,
    address: string,
  ): Promise<(Done & { readonly key: string; readonly uri: string; readonly draft: string }) | OwnRefusal>;
  /** From now on signing in asks for a code; other sessions end. The recovery codes are shown this once. */
  confirmSecondFactor(
    own: OwnSession,
    draft: string,
    code: string,
  ): Promise<(Done & { readonly recovery: readonly string[] }) | OwnRefusal>;
  /** By a code of the app, or one of those written down. */
  dropSecondFactor(own: OwnSession, password: string, code: string, address: string): Promise<Done | OwnRefusal>;
  /** Other sessions end, this one goes on. */
  changePassword(own: OwnSession, current: string, next: string, address: string): Promise<Done | OwnRefusal>;
  /** The step or recovery code that this is; undefined when it is neither. */
  proofOf(user: StaffId, code: string): FactorProof | undefined;
};

export type OwnSession = { readonly user: StaffId; readonly token: TokenHash; readonly actor: Actor };

type Ground = { readonly registry: RegistryDoor; readonly throttle: Throttle; readonly keys: FactorKeys };

export function createOwnAccount({ registry, throttle, keys }: Ground): OwnAccount {
  const factorOf = (user: StaffId) => registry.state().factors.get(user);

  const proofOf: OwnAccount["proofOf"] = (user, code) => {
    const factor = factorOf(user);
    if (!factor) return undefined;
    const step = keys.stepOf(user, factor.salt, code.replaceAll(/\s/gu, ""), registry.now());
    if (step !== undefined) return { step };
    const recovery = recoveryHash(user, code);
    return factor.recovery.has(recovery) ? { recovery } : undefined;
  };

  const wrongPassword = createPasswordCheck(registry, throttle);
  const write = (command: RegistryCommand, by: Actor) => writeIn(registry, command, by);

  return {
    proofOf,
    secondFactor(user) {
      const factor = factorOf(user);
      return { isOn: factor !== undefined, recoveryLeft: factor?.recovery.size ?? 0 };
    },
    async beginSecondFactor(user, password, address) {
      const refusal = await wrongPassword(user, password, address);
      if (refusal) return refusal;
      if (factorOf(user)) return { status: "SecondFactorExists" };
      const { key, draft } = keys.begin(user, registry.now());
      return { status: "done", key, uri: uriOf(user, key), draft };
    },
    async confirmSecondFactor({ user, token, actor }, draft, code) {
      const retrySeconds = await throttle.attemptCode(user);
      if (retrySeconds > 0) return { status: "throttled", retrySeconds };
      const salt = keys.saltOf(user, draft, registry.now());
      if (salt === undefined) return { status: "DraftExpired" };
      const step = keys.stepOf(user, salt, code.replaceAll(/\s/gu, ""), registry.now());
      if (step === undefined) return { status: "WrongCode" };
      await throttle.forgiveCode(user);
      const recovery = newRecoveryCodes();
      const hashes = recovery.map((each) => recoveryHash(user, each));
      const written = await write({ type: "SetSecondFactor", user, salt, step, recovery: hashes, keeps: token }, actor);
      return written.status === "done" ? { ...written, recovery } : written;
    },
    async dropSecondFactor({ user, actor }, password, code, address) {
      const refusal = await wrongPassword(user, password, address);
      if (refusal) return refusal;
      if (!factorOf(user)) return { status: "NoSecondFactor" };
      const retrySeconds = await throttle.attemptCode(user);
      if (retrySeconds > 0) return { status: "throttled", retrySeconds };
      const proof = proofOf(user, code);
      if (!proof) return { status: "WrongCode" };
      await throttle.forgiveCode(user);
      return write({ type: "DropSecondFactor", user, proof }, actor);
    },
    async changePassword({ user, token, actor }, current, next, address) {
      const refusal = await wrongPassword(user, current, address);
      if (refusal) return refusal;
      const passwordHash = await hashPassword(next);
      return write({ type: "ChangeOwnPassword", user, passwordHash, keeps: token }, actor);
    },
  };
}

/** Whether the password is this person's, as slowly for a guesser at an open session as at the door. */
function createPasswordCheck(registry: RegistryDoor, throttle: Throttle) {
  return async (user: StaffId, password: string, address: string): Promise<OwnRefusal | undefined> => {
    const retrySeconds = await throttle.attempt(user, address);
    if (retrySeconds > 0) return { status: "throttled", retrySeconds };
    const { passwordHash } = registry.state().users.get(user) ?? {};
    if (!(await isPassword(password, passwordHash))) return { status: "WrongPassword" };
    await throttle.forgive(user, address);
    return undefined;
  };
}

/** A code may have been used a moment ago, at another hub too: the book decides. */
async function writeIn(registry: RegistryDoor, command: RegistryCommand, by: Actor): Promise<Done | OwnRefusal> {
  try {
    await registry.demand(command, by);
    return { status: "done" };
  } catch (error) {
    if (!(error instanceof RegistryRefused)) throw error;
    if (error.code === "CodeUsed") return { status: "WrongCode" };
    if (error.code === "SecondFactorExists" || error.code === "NoSecondFactor") return { status: error.code };
    throw error;
  }
}

/** The address that a QR code holds (Key Uri Format of authenticator apps); what is not said is the common default. */
function uriOf(user: StaffId, key: string): string {
  return `otpauth://totp/Dawr:${encodeURIComponent(user)}?secret=${key}&issuer=Dawr`;
}
