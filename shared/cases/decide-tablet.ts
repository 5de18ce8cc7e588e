import { type Actor, accept, type Instant, minuteMs } from "../office/ids.ts";
import { declarationInForce } from "./casework.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { refuse } from "./rejections.ts";
import { signerRefused } from "./signer.ts";
import type { AskedSignature, Casebook, CaseContext, CaseOutcome } from "./state.ts";
import { statementHash } from "./statement.ts";

/** So long a statement lies on a tablet: whoever was to sign has left by then. */
export const tabletMs = 15 * minuteMs;

/** Whether what was asked still lies on its tablet. */
export function isOnTablet({ at }: AskedSignature, now: Instant): boolean {
  return now - at < tabletMs;
}

/** K17: lays the statement, as it stands, on the tablet of the asker's own counter. */
export function askSignature(command: Of<"AskSignature">, about: Asked): CaseOutcome {
  const { held, by, context } = about;
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const { casework, counter, tablets } = context.facts;
  if (counter === undefined) return refuse("NoCounterHeld");
  if (!tablets.includes(counter)) return refuse("NoTablet", { counter });
  const declaration = declarationInForce(casework);
  if (command.declaration !== declaration.version) return refuse("OtherDeclaration", { version: declaration.version });
  const { hash, signer, witness } = command;
  if (hash !== statementHash(held, declaration)) return refuse("StatementChanged");
  const refused = signerRefused(command, about);
  if (refused) return refused;
  const asked = {
    counter,
    declaration: declaration.version,
    hash,
    signer,
    ...(witness === undefined ? {} : { witness }),
  };
  return accept([{ type: "SignatureAsked", case: held.id, ...asked, by }]);
}

/** K17: takes it off again. */
export function cancelSignature({ held, by }: Asked): CaseOutcome {
  return accept(held.asked ? [{ type: "SignatureCancelled", case: held.id, by }] : []);
}

/**
 * K17: takes the signature that a tablet brings: only for what lies on the tablet of its own counter, and only while that
 * is word for word the case. It counts as taken by who asked for it.
 */
export function signOnTablet(book: Casebook, command: Of<"SignOnTablet">, { at, by, facts }: CaseContext): CaseOutcome {
  const { counter, casework } = facts;
  const held = book.cases.get(command.case);
  const asked = held?.asked;
  const isItsOwn = counter !== undefined && asked?.counter === counter && book.onTablets.get(counter) === held?.id;
  if (!held || !asked || !isItsOwn || !isOnTablet(asked, at)) return refuse("NothingToSign");
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  if (facts.isApplicantKept === false) return refuse("ApplicantErased");
  const declaration = declarationInForce(casework);
  if (asked.declaration !== declaration.version) return refuse("OtherDeclaration", { version: declaration.version });
  const hash = statementHash(held, declaration);
  if (asked.hash !== hash || command.hash !== hash) return refuse("StatementChanged");
  const { signature } = command;
  const { signer, witness, by: taker } = asked;
  const seen = witness === undefined ? {} : { witness };
  const bound = { declaration: declaration.version, hash, signer, by: taker, ...seen };
  const drawn = { method: "drawn", signature, ...deviceOf(by) } as const;
  return accept([{ type: "StatementSigned", case: held.id, ...bound, ...drawn }]);
}

function deviceOf(by: Actor): { readonly device?: string } {
  return by.kind === "device" ? { device: by.id } : {};
}
