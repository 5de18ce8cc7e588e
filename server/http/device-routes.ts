import { type Response, Router } from "express";
import { belongsTo } from "../../shared/protocol/allowed.ts";
import type { PairedDevice, Principal } from "../access/access.ts";
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
      const counter = body.counter ?? undefined;
      const counters = (await offices.open(device.office))?.setup().state.counters ?? [];
      if (counter !== undefined && !counters.some(({ id }) => id === counter)) {
        invalid(res, [{ path: "counter", message: "must be a counter of the device's office" }]);
      } else if (isAccepted(res, await access.placeDevice(device.id, counter, principal.actor))) {
        res.status(204).end();
      }
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
    summary: "Say on which counter a tablet stands; one tablet a counter",
    auth: mayPair,
    request: schemas.placeBody,
    responses: {
      204: { description: "It stands there" },
      400: { description: "Not a counter of its office" },
      404: { description: "No such device in one's offices" },
      409: { description: "Not a tablet, or another tablet stands there" },
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
