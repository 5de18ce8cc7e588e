import { businessDay } from "../office/business-day.ts";
import { accept } from "../office/ids.ts";
import { declarationInForce } from "./casework.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import type { EventOf } from "./events.ts";
import { lacking, verdicts } from "./gate.ts";
import { outdated, promiseOf, replyStart } from "./promise.ts";
import { refuse } from "./rejections.ts";
import { replyDays } from "./reply-clock.ts";
import { signerRefused } from "./signer.ts";
import type { CaseOutcome } from "./state.ts";
import { statementHash } from "./statement.ts";

/** K5: signs what was shown, and only that: the hash must be that of the case as it stands. */
export function sign(command: Of<"SignStatement">, asked: Asked): CaseOutcome {
  const { held, by, context } = asked;
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const declaration = declarationInForce(context.facts.casework);
  if (command.declaration !== declaration.version) return refuse("OtherDeclaration", { version: declaration.version });
  const hash = statementHash(held, declaration);
  if (command.hash !== hash) return refuse("StatementChanged");
  const refused = signerRefused(command, asked);
  if (refused) return refused;
  const { method, signature, signer, witness } = command;
  const event: EventOf<"StatementSigned"> = {
    type: "StatementSigned",
    case: held.id,
    declaration: declaration.version,
    hash,
    method,
    signature,
    signer,
    by,
    ...(witness === undefined ? {} : { witness }),
  };
  return accept([event]);
}

/** K7, K25: the applicant was told that the committee answers, and when; anew where that has changed. */
export function recordTold({ how, promised: said }: Of<"RecordTold">, { held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const { casework, timeZone } = context.facts;
  const day = businessDay(context.at, timeZone);
  const isKnown = held.told?.promised !== undefined;
  if (held.told && isKnown && outdated(held.told, casework, day) === undefined) return refuse("AlreadyTold");
  const promised = promiseOf(casework, day);
  const { earliestDay, dueDay } = promised;
  // Midnight or a new clock came between the sentence and the press: other days were said.
  if (said && (said.earliestDay !== earliestDay || said.dueDay !== dueDay)) {
    return refuse("OtherDays", { earliestDay, dueDay });
  }
  return accept([{ type: "ApplicantTold", case: held.id, how, day, promised, by }]);
}

/** K8, K9: the gate. Closed, it names all that is lacking; open, it fixes verdicts and the days of the reply. */
export function submit({ held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const { casework, timeZone } = context.facts;
  const day = businessDay(context.at, timeZone);
  const lacks = lacking(held, day, casework);
  if (lacks.length > 0) return refuse("CaseIncomplete", { lacks });
  const reply = replyDays(casework, replyStart(casework, held.told, day));
  return accept([{ type: "CaseSubmitted", case: held.id, day, verdicts: verdicts(held), reply, by }], { ...reply });
}
