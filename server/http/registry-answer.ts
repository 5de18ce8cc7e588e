import type { ErrorRequestHandler, Response } from "express";
import type { Answer } from "../../shared/protocol/wire.ts";
import { RegistryRefused, RegistryUnavailable } from "../access/access.ts";
import { invalid } from "./body.ts";
import { problem } from "./problem.ts";

const conflicts: Readonly<Record<string, string>> = {
  UserExists: "There is a user of this name already.",
  OfficeExists: "There is an office of this id already.",
  NotADisplay: "Only a display shows a part of the hall and has hours of sound.",
  NotATablet: "Only a tablet stands on a counter.",
  CounterHasTablet: "Another tablet stands on this counter.",
  LastAdministrator: "This is the last administrator; make another one first.",
};

/** Whether the registry took it; if not, answers why. */
export function isAccepted(res: Response, answer: Answer): boolean {
  if (answer.status === "accepted") return true;
  if (answer.status === "rejected") refused(res, answer.rejection.code);
  else notStored(res);
  return false;
}

function refused(res: Response, code: string): void {
  if (["UnknownUser", "UnknownDevice", "NoSecondFactor"].includes(code)) {
    problem(res, 404, "Not found", "There is none of this id.", { code });
  } else if (code === "UnknownOffice") {
    invalid(res, [{ path: "offices", message: "names an office that does not exist" }]);
  } else {
    problem(res, 409, "Not possible now", conflicts[code], { code });
  }
}

/** Answers that nothing was stored and that asking again is safe. */
export function notStored(res: Response): void {
  res.set("Retry-After", "5");
  problem(res, 503, "Not stored", "The hub could not write this down. Nothing happened; try again.");
}

/** What the registry throws, as answers; everything else goes on to the app's own last resort. */
export const registryFaults: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof RegistryUnavailable) notStored(res);
  else if (error instanceof RegistryRefused) refused(res, error.code);
  else next(error);
};
