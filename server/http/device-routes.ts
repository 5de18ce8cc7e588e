import { type Response, Router } from "express";
import type { z } from "zod";
import type { Actor, DeviceId } from "../../shared/office/ids.ts";
import { belongsTo } from "../../shared/protocol/allowed.ts";
import type { Answer, Issue } from "../../shared/protocol/wire.ts";
import type { SoundPlan } from "../../shared/views/sound-plan.ts";
import type { Zone } from "../../shared/views/zone.ts";
import type { Access, PairedDevice, Principal } from "../access/access.ts";
import * as schemas from "./access-schemas.ts";
import { createAttempts } from "./attempts.ts";
import { bodyOf, invalid, queryOf } from "./body.ts";
import { forbidden, type Gate, withRole } from "./guard.ts";
import type { OfficeDoor } from "./office-routes.ts";
import { problem } from "./problem.ts";
import { isAccepted } from "./registry-answer.ts";
import type { RouteDescription } from "./route.ts";

/** Wrong codes one address may try in the life of a code: 36 random bits stay out of reach. */
const wrongCodes = 10;

const mayPair = ["admin", "manager"] as const;

/** Pairing of kiosks and displays. */
export function deviceRoutes(gate: Gate, offices: OfficeDoor): Router {
  const { access } = gate;
  const router = Router();
  const attempts = createAttempts("claim", wrongCodes, gate.counter);

  router.post(
    "/devices",
    withRole(gate, mayPair, async (req, res, principal) => {
      const body = bodyOf(req, res, schemas.newDeviceBody);
      if (!body || !isTheirs(res, principal, body.office)) return;
      res.status(201).json(await access.createPairingCode(body.office, body.kind, principal.actor));
    }),
  );

  router.post("/devices/claim", async (req, res) => {
    const body = bodyOf(req, res, schemas.claimBody);
    if (!body || !(await attempts.isPermitted(req, res))) return;
    const claimed = await access.claimDevice(body.code);
    if (claimed) {
      await attempts.forgive(req);
      res.json({ ...claimed, device: withoutTime(claimed.device) });
      return;
    }
    problem(res, 404, "Code not valid", "The code is unknown, was used, or is older than ten minutes. Make a new one.");
  });

  router.get(
    "/devices",
    withRole(gate, mayPair, (req, res, principal) => {
      const query = queryOf(req, res, schemas.devicesQuery);
      if (!query || !isTheirs(res, principal, query.office)) return;
      res.json(access.devices(query.office));
    }),
  );

  router.patch(
    "/devices/:id",
    withRole(gate, mayPair, async (req, res, principal) => {
      const body = bodyOf(req, res, schemas.placeBody);
      if (!body) return;
      const device = principal.offices.flatMap(access.devices).find(({ id }) => id === req.params["id"]);
      if (!device) {
        problem(res, 404, "Not found", "There is no such device in your offices.", { code: "UnknownDevice" });
        return;
      }
      const setup = (await offices.open(device.office))?.setup().state;
      const issues = foreignIn(body, setup?.services ?? [], setup?.counters ?? []);
      if (issues.length > 0) invalid(res, issues);
      else if (isAccepted(res, await change(access, device.id, body, principal.actor))) res.status(204).end();
    }),
  );

  router.delete(
    "/devices/:id",
    withRole(gate, mayPair, async (req, res, principal) => {
      const id = String(req.params["id"]);
      // A manager cannot tell another office's device from none.
      const isReachable = principal.offices.some((office) => access.devices(office).some((each) => each.id === id));
      if (!isReachable) {
        problem(res, 404, "Not found", "There is no such device in your offices.", { code: "UnknownDevice" });
      } else if (isAccepted(res, await access.revokeDevice(id, principal.actor))) {
        res.status(204).end();
      }
    }),
  );
  return router;
}

type Change = z.infer<typeof schemas.placeBody>;

function change(access: Access, id: DeviceId, body: Change, by: Actor): Promise<Answer> {
  if ("zone" in body) return access.zoneDevice(id, zoneIn(body.zone), by);
  if ("sound" in body) return access.tuneDevice(id, planIn(body.sound), by);
  return access.placeDevice(id, body.counter ?? undefined, by);
}

type Named = readonly { readonly id: string }[];

/** What names nothing of the device's own office. */
function foreignIn(body: Change, services: Named, counters: Named): readonly Issue[] {
  if ("sound" in body) return [];
  const knows = (known: Named, ids: readonly string[]) => ids.every((id) => known.some((each) => each.id === id));
  const wrong = (path: string, what: string) => ({ path, message: `must be ${what} of the device's office` });
  if ("counter" in body) {
    return body.counter === null || knows(counters, [body.counter]) ? [] : [wrong("counter", "a counter")];
  }
  const { services: named = [], counters: at = [] } = body.zone ?? {};
  return [
    ...(knows(services, named) ? [] : [wrong("zone.services", "services")]),
    ...(knows(counters, at) ? [] : [wrong("zone.counters", "counters")]),
  ];
}

/** A zone that names nothing is the whole hall. */
function zoneIn(zone: Zone | null): Zone | undefined {
  return zone === null || zone.services.length + zone.counters.length === 0 ? undefined : zone;
}

/** A plan that plans nothing is none. */
function planIn(plan: SoundPlan | null): SoundPlan | undefined {
  return plan === null || (plan.spans.length === 0 && !plan.restsInPrayer) ? undefined : plan;
}

function isTheirs(res: Response, { actor, offices }: Principal, office: string): boolean {
  const isMember = belongsTo(actor, offices, office);
  if (!isMember) forbidden(res);
  return isMember;
}

function withoutTime({ id, kind, office }: PairedDevice) {
  return { id, kind, office };
}

const outsiders = {
  401: { description: "Not signed in" },
  403: { description: "Neither an administrator nor a manager of this office" },
};

export const deviceDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/devices",
    summary: "Make a pairing code: for one device, for ten minutes, for one use",
    auth: mayPair,
    request: schemas.newDeviceBody,
    responses: {
      201: { description: "The code, told this once", schema: schemas.pairingCode },
      400: { description: "Invalid, or an office that does not exist" },
      ...outsiders,
    },
  },
  {
    method: "post",
    path: "/devices/claim",
    summary: "Turn a pairing code into the device's token",
    auth: "nobody",
    request: schemas.claimBody,
    responses: {
      200: { description: "The token, told this once", schema: schemas.claimedDevice },
      400: { description: "Not a code" },
      404: { description: "Unknown, used or expired" },
      429: { description: "Too many wrong codes; Retry-After tells the seconds" },
    },
  },
  {
    method: "get",
    path: "/devices",
    summary: "The paired devices of an office",
    auth: mayPair,
    query: schemas.devicesQuery,
    responses: {
      200: { description: "The devices", schema: schemas.deviceList },
      400: { description: "No office named" },
      ...outsiders,
    },
  },
  {
    method: "patch",
    path: "/devices/{id}",
    summary:
      "Say on which counter a tablet stands (one tablet a counter), which part of the hall a display shows, or when it is how loud",
    auth: mayPair,
    request: schemas.placeBody,
    responses: {
      204: { description: "It stands there, shows that, or sounds so" },
      400: { description: "Not a counter or service of its office, or not a time of day" },
      404: { description: "No such device in one's offices" },
      409: { description: "Not a tablet, another tablet stands there, or not a display" },
      ...outsiders,
    },
  },
  {
    method: "delete",
    path: "/devices/{id}",
    summary: "Revoke a device: its token is worth nothing at once",
    auth: mayPair,
    responses: {
      204: { description: "Revoked" },
      404: { description: "No such device in one's offices" },
      ...outsiders,
    },
  },
];
