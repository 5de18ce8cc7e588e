import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import type { Actor } from "../../shared/office/ids.ts";
import type { Principal } from "../access/access.ts";
import { type MakeCounter, secondsToWait } from "../access/throttle.ts";
import { ownCounter } from "../notes/notes.ts";
import type { Offices, OpenOffice } from "../offices-types.ts";
import type { PushReach } from "../push/send-push.ts";
import type { Subscriptions } from "../push/subscriptions.ts";
import type { VapidKeys } from "../push/vapid.ts";
import { tooManyAttempts } from "./attempts.ts";
import { bodyOf, invalid } from "./body.ts";
import { forbidden, type Gate, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";

export type PushDoor = {
  readonly gate: Gate;
  readonly offices: Pick<Offices, "open">;
  readonly push: {
    readonly subscriptions: Subscriptions;
    readonly vapid: Pick<VapidKeys, "publicKey">;
    readonly reach: Pick<PushReach, "mayReach">;
  };
};

type Visitor = Extract<Actor, { kind: "visitor" }>;
type Answer = (req: Request, res: Response, visitor: Visitor, office: OpenOffice) => Promise<void>;

/** A phone that agrees, changes its mind and agrees again; not one that tries addresses. */
const wishes = { name: "push subscriptions", points: 10, seconds: 600 } as const;

/** Base64url of so many bytes. */
const bytesOf = (count: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/u, "must be base64url")
    .refine((text) => Buffer.from(text, "base64url").length === count, {
      message: `must be ${count} bytes`,
    });
const subscriptionBody = z.strictObject({
  endpoint: z.string().min(1).max(1_024),
  keys: z.strictObject({ p256dh: bytesOf(65), auth: bytesOf(16) }),
  language: z.enum(VISITOR_LANGUAGES),
});

/** Where a visitor's phone agrees to be told of its own ticket, and takes that back. Only who holds the ticket's link is let in. */
export function pushRoutes(
  { gate, offices, push }: PushDoor,
  counter: MakeCounter = gate.counter ?? ownCounter,
): Router {
  const router = Router();
  const limiter = counter(wishes);
  const { subscriptions, vapid, reach } = push;
  const forVisitor = (answer: Answer) =>
    signedIn(gate, async (req, res, { actor, offices: [own = ""] }: Principal) => {
      if (actor.kind !== "visitor") return forbidden(res);
      const office = await offices.open(own);
      if (!office) return problem(res, 404, "No such office");
      await answer(req, res, actor, office);
    });

  router.get(
    "/push",
    forVisitor(async (_req, res, visitor, office) => {
      res.json({ key: vapid.publicKey, isOn: await subscriptions.has(office.id, visitor) });
    }),
  );

  router.post(
    "/push",
    forVisitor(async (req, res, { ticket, code, day }, office) => {
      const retrySeconds = await secondsToWait(limiter, ticket);
      if (retrySeconds > 0) return tooManyAttempts(res, retrySeconds);
      const body = bodyOf(req, res, subscriptionBody);
      if (!body) return;
      if (!reach.mayReach(body.endpoint)) {
        return invalid(res, [{ path: "endpoint", message: "must be the https address of a public push service" }]);
      }
      const { endsAt, day: today } = office.today();
      if (day !== today) return problem(res, 409, "The visit is over", undefined, { code: "VisitOver" });
      await subscriptions.put(office.id, { ticket, code, day, told: [], ...body }, endsAt);
      res.status(204).end();
    }),
  );

  router.delete(
    "/push",
    forVisitor(async (_req, res, visitor, office) => {
      await subscriptions.dropOf(office.id, visitor);
      res.status(204).end();
    }),
  );
  return router;
}

const outsiders = { 401: { description: "No valid link of a ticket" }, 403: { description: "Not a visitor" } };

export const pushDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/push",
    summary:
      "By a ticket's link: the key by which push services know this hub, and whether a phone is told of this ticket",
    auth: "signedIn",
    responses: {
      200: { description: "The key", schema: z.strictObject({ key: z.string(), isOn: z.boolean() }) },
      ...outsiders,
    },
  },
  {
    method: "post",
    path: "/push",
    summary:
      "By a ticket's link: this phone agrees to be told of this ticket until the visit ends; a later phone takes its place",
    auth: "signedIn",
    request: subscriptionBody,
    responses: {
      204: { description: "Agreed" },
      400: { description: "Not a push service of the whole world, or no keys" },
      409: { description: "The visit is over" },
      429: { description: "Too many wishes" },
      ...outsiders,
    },
  },
  {
    method: "delete",
    path: "/push",
    summary: "By a ticket's link: no phone is told of this ticket any more",
    auth: "signedIn",
    responses: { 204: { description: "Withdrawn" }, ...outsiders },
  },
];
