import { businessDay } from "../office/business-day.ts";
import { accept } from "../office/ids.ts";
import { declarationInForce } from "./casework.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import type { EventOf } from "./events.ts";
import { lacking, verdicts } from "./gate.ts";
import { refuse } from "./rejections.ts";
import { replyDays } from "./reply-clock.ts";
import type { CaseOutcome } from "./state.ts";
import { statementHash } from "./statement.ts";

/** K5: signs what was shown, and only that: the hash must be that of the case as it stands. */
export function sign(command: Of<"SignStatement">, { held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const declaration = declarationInForce(context.facts.casework);
  if (command.declaration !== declaration.version) return refuse("OtherDeclaration", { version: declaration.version });
  const hash = statementHash(held, declaration);
  if (command.hash !== hash) return refuse("StatementChanged");
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

/** K7: the applicant was told that the committee answers, and when. */
export function recordTold({ how }: Of<"RecordTold">, { held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  if (held.told) return refuse("AlreadyTold");
  const day = businessDay(context.at, context.facts.timeZone);
  return accept([{ type: "ApplicantTold", case: held.id, how, day, by }]);
}

/** K8, K9: the gate. Closed, it names all that is lacking; open, it fixes verdicts and the days of the reply. */
export function submit({ held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "collecting") return refuse("WrongStage", { stage: held.stage });
  const { casework, timeZone } = context.facts;
  const day = businessDay(context.at, timeZone);
  const lacks = lacking(held, day);
  if (lacks.length > 0) return refuse("CaseIncomplete", { lacks });
  const startDay = casework.reply.startsAt === "told" ? (held.told?.day ?? day) : day;
  const reply = replyDays(casework, startDay);
  return accept([{ type: "CaseSubmitted", case: held.id, day, verdicts: verdicts(held), reply, by }], { ...reply });
}
