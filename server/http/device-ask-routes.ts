import { type Request, type Response, Router } from "express";
import { askBody, handedRecords } from "../../shared/protocol/schemas-heartbeat.ts";
import type { PairedDevice, Principal } from "../access/access.ts";
import type { DeviceSigns } from "../device-signs.ts";
import { bodyOf } from "./body.ts";
import { type Gate, withRole } from "./guard.ts";
import { problem } from "./problem.ts";
import { isAccepted } from "./registry-answer.ts";
import type { RouteDescription } from "./route.ts";

const mayAsk = ["admin", "manager"] as const;

export type DeviceDoor = { readonly signs: Pick<DeviceSigns, "records" | "forgetRecords"> };

/** What a manager asks of a device from afar, and what the device handed over. */
export function deviceAskRoutes(gate: Gate, { signs }: DeviceDoor): Router {
  const router = Router();

  router.post(
    "/devices/:id/asks",
    withRole(gate, mayAsk, async (req, res, principal) => {
      const body = bodyOf(req, res, askBody);
      const device = body && deviceOf(gate, req, res, principal);
      if (!device) return;
      // What it handed over before is no answer to this.
      if (body.ask === "handOver") await signs.forgetRecords(device.office, device.id);
      if (isAccepted(res, await gate.access.askDevice(device.id, body.ask, principal.actor))) res.status(204).end();
    }),
  );

  router.get(
    "/devices/:id/records",
    withRole(gate, mayAsk, async (req, res, principal) => {
      const device = deviceOf(gate, req, res, principal);
      if (!device) return;
      const records = await signs.records(device.office, device.id);
      if (records) res.json(records);
      else problem(res, 404, "Nothing handed over", "The device has not answered yet.", { code: "NothingHandedOver" });
    }),
  );
  return router;
}

/** A manager cannot tell another office's device from none. */
function deviceOf({ access }: Gate, req: Request, res: Response, { offices }: Principal): PairedDevice | undefined {
  const device = offices.flatMap(access.devices).find(({ id }) => id === req.params["id"]);
  if (!device) problem(res, 404, "Not found", "There is no such device in your offices.", { code: "UnknownDevice" });
  return device;
}

const outsiders = {
  401: { description: "Not signed in" },
  403: { description: "Neither an administrator nor a manager" },
};

export const deviceAskDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/devices/{id}/asks",
    summary:
      "Ask a device to show its name on its screen for ten seconds, to hand over the records that the hub refused, or to load its page anew once nobody uses it",
    auth: mayAsk,
    request: askBody,
    responses: {
      204: { description: "Asked; it answers when it is connected" },
      400: { description: "Invalid" },
      404: { description: "No such device in one's offices" },
      ...outsiders,
    },
  },
  {
    method: "get",
    path: "/devices/{id}/records",
    summary: "The refused records that the device handed over since it was last asked",
    auth: mayAsk,
    responses: {
      200: { description: "The records, each as the text that the device keeps", schema: handedRecords },
      404: { description: "No such device, or it has not answered yet" },
      ...outsiders,
    },
  },
];
