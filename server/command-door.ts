import type { Logger } from "pino";
import { commandTable } from "../shared/protocol/permissions.ts";
import { parseEnvelope } from "../shared/protocol/schemas.ts";
import type { Answer, Envelope } from "../shared/protocol/wire.ts";
import type { Principal } from "./access/access.ts";
import type { Metrics } from "./metrics.ts";
import type { Offices } from "./offices-types.ts";
import type { RateLimit } from "./rate-limit.ts";

/** What both doors, socket and HTTP, do with the bytes of a command: one answer, whatever they are. Never rejects. */
export type CommandDoor = (principal: Principal, input: unknown) => Promise<Answer>;

export type CommandDoorGround = {
  readonly offices: Pick<Offices, "send">;
  readonly limit: RateLimit;
  readonly metrics: Pick<Metrics, "answered">;
  readonly logger: Logger;
};

export function createCommandDoor(ground: CommandDoorGround): CommandDoor {
  return async (principal, input) => {
    const arrivedAt = performance.now();
    let name = "unknown";
    let answer: Answer;
    try {
      const retrySeconds = await ground.limit(principal.tokenId);
      if (retrySeconds !== undefined) answer = tooMany(retrySeconds);
      else {
        const parsed = parseEnvelope(input);
        if (parsed.valid) name = parsed.value.command.type;
        answer = parsed.valid
          ? await ground.offices.send(principal, parsed.value)
          : { status: "invalid", issues: parsed.issues };
        if (parsed.valid) tellLog(ground.logger, principal, parsed.value, answer);
      }
    } catch (error) {
      ground.logger.error({ err: error, command: name }, "a command failed");
      answer = { status: "failed" };
    }
    ground.metrics.answered(name, answer.status, (performance.now() - arrivedAt) / 1000);
    return answer;
  };
}

export function tooMany(retrySeconds: number): Answer {
  return { status: "rejected", rejection: { code: "TooManyRequests", retrySeconds } };
}

/** Ids, types and answers: no names, no reasons, no tokens (S6). A rating has no id here: beside the time it would be somebody's. */
function tellLog(logger: Logger, { actor }: Principal, { id, office, command }: Envelope, answer: Answer): void {
  if (!logger.isLevelEnabled("debug")) return;
  const code = answer.status === "rejected" ? { code: answer.rejection.code } : {};
  const named = commandTable[command.type].book === "ratings" ? {} : { id };
  logger.debug({ ...named, office, command: command.type, by: actor.kind, answer: answer.status, ...code }, "command");
}
