import { type RequestHandler, type Response, Router } from "express";
import type { Answer } from "../../shared/protocol/wire.ts";
import { type MakeCounter, secondsToWait } from "../access/throttle.ts";
import { ownCounter } from "../notes/notes.ts";
import type { PublicDoor } from "../public-door.ts";
import { addressOf } from "./address.ts";
import { tooManyAttempts } from "./attempts.ts";
import { bodyOf } from "./body.ts";
import { problem } from "./problem.ts";
import { formBody, remoteBody } from "./public-schemas.ts";

export type PublicGate = {
  readonly publicDoor: PublicDoor;
  readonly counter?: MakeCounter;
  /** Off for measuring only. */
  readonly isLimited: boolean;
};

const hour = 3_600;
/** A household asks a few times an hour, an office gets some hundreds of messages a day. */
const rules = {
  look: { name: "public look", points: 120, seconds: 600 },
  form: { name: "public form", points: 6, seconds: hour },
  formOfOffice: { name: "public forms of an office", points: 300, seconds: hour },
  ticket: { name: "public ticket", points: 4, seconds: hour },
} as const;

/** What anybody may ask without an account: a page's own door, limited by address and by office. */
export function publicRoutes({ publicDoor, counter = ownCounter, isLimited }: PublicGate): Router {
  const router = Router();
  const limited = (rule: keyof typeof rules, keyOf: (address: string, office: string) => string): RequestHandler => {
    const limiter = counter(rules[rule]);
    return async (req, res, next) => {
      const key = keyOf(addressOf(req), String(req.params["office"]));
      const retrySeconds = isLimited ? await secondsToWait(limiter, key) : 0;
      if (retrySeconds === 0) next();
      else tooManyAttempts(res, retrySeconds);
    };
  };
  const perAddress = (address: string) => address;

  router.get("/public/offices/:office", limited("look", perAddress), async (req, res) => {
    const office = await publicDoor.office(String(req.params["office"]));
    if (office) res.json(office);
    else problem(res, 404, "No such office", undefined, { code: "UnknownOffice" });
  });

  const ofOffice = limited("formOfOffice", (_, office) => office);
  router.post("/public/offices/:office/messages", limited("form", perAddress), ofOffice, async (req, res) => {
    const body = bodyOf(req, res, formBody);
    if (!body) return;
    give(res, await publicDoor.leaveMessage(String(req.params["office"]), body), ({ number }) => ({
      reference: String(number),
    }));
  });

  router.post("/public/offices/:office/tickets", limited("ticket", perAddress), async (req, res) => {
    const body = bodyOf(req, res, remoteBody);
    if (!body) return;
    give(res, await publicDoor.takeTicket(String(req.params["office"]), body), ({ code, link }) => ({ code, link }));
  });
  return router;
}

type Result = Readonly<Record<string, unknown>>;

/** One answer, with the reason in words and as a code. */
function give(res: Response, answer: Answer | "closed" | "full", show: (result: Result) => Result): void {
  if (answer === "closed") return problem(res, 409, "Not taken now", undefined, { code: "Closed" });
  if (answer === "full") return problem(res, 409, "Too many tickets wait from afar", undefined, { code: "Full" });
  if (answer.status === "accepted") {
    res.status(201).json(show(answer.result ?? {}));
    return;
  }
  const code = answer.status === "rejected" ? answer.rejection.code : answer.status;
  if (answer.status === "failed") problem(res, 503, "Not stored; send it again", undefined, { code });
  else problem(res, code === "UnknownOffice" ? 404 : 409, "Not taken", undefined, { code });
}
