import { Router } from "express";
import type { Profiles } from "../profiles.ts";
import { deviceDescriptions, deviceRoutes } from "./device-routes.ts";
import { firstRunDescriptions, firstRunRoutes } from "./first-run-routes.ts";
import type { Gate } from "./guard.ts";
import { type OfficeDoor, officeDescriptions, officeRoutes } from "./office-routes.ts";
import { ownDescriptions, ownRoutes } from "./own-routes.ts";
import { registryFaults } from "./registry-answer.ts";
import type { RouteDescription } from "./route.ts";
import { sessionDescriptions, sessionRoutes } from "./session-routes.ts";
import { userDescriptions, userRoutes } from "./user-routes.ts";

/** All routes about who may come in, to be mounted under `/api/v1` behind the parser of JSON bodies. */
export function accessRoutes(gate: Gate, offices: OfficeDoor, profiles: Profiles): Router {
  return Router().use(
    sessionRoutes(gate),
    ownRoutes(gate),
    firstRunRoutes(gate),
    officeRoutes(gate, offices, profiles),
    userRoutes(gate),
    deviceRoutes(gate, offices),
    registryFaults,
  );
}

/** The same routes for the OpenAPI document; paths are below `/api/v1`. */
export const accessDescriptions: readonly RouteDescription[] = [
  ...sessionDescriptions,
  ...ownDescriptions,
  ...firstRunDescriptions,
  ...officeDescriptions,
  ...userDescriptions,
  ...deviceDescriptions,
];
