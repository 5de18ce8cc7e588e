import { Router } from "express";
import type { ListedUser } from "../access/access.ts";
import * as schemas from "./access-schemas.ts";
import { bodyOf } from "./body.ts";
import { type Gate, withRole } from "./guard.ts";
import { isAccepted } from "./registry-answer.ts";
import type { RouteDescription } from "./route.ts";

/** Users, their roles and offices: the administrator's. */
export function userRoutes(gate: Gate): Router {
  const { access } = gate;
  const router = Router();
  const userOf = (id: string): ListedUser | undefined => access.users().find((user) => user.id === id);

  router.get(
    "/users",
    withRole(gate, ["admin"], (_req, res) => {
      res.json(access.users());
    }),
  );

  router.post(
    "/users",
    withRole(gate, ["admin"], async (req, res, { actor }) => {
      const body = bodyOf(req, res, schemas.newUserBody);
      if (!body || !isAccepted(res, await access.addUser(body, actor))) return;
      res.status(201).json(userOf(body.username));
    }),
  );

  router.patch(
    "/users/:id",
    withRole(gate, ["admin"], async (req, res, { actor }) => {
      const id = String(req.params["id"]);
      const body = bodyOf(req, res, schemas.userChangesBody);
      if (!body || !isAccepted(res, await access.changeUser(id, body, actor))) return;
      res.json(userOf(id));
    }),
  );

  router.delete(
    "/users/:id/second-factor",
    withRole(gate, ["admin"], async (req, res, { actor }) => {
      const id = String(req.params["id"]);
      if (isAccepted(res, await access.resetSecondFactor(id, actor))) res.json(userOf(id));
    }),
  );
  return router;
}

const outsiders = { 401: { description: "Not signed in" }, 403: { description: "Not an administrator" } };

export const userDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/users",
    summary: "All users",
    auth: ["admin"],
    responses: { 200: { description: "The users", schema: schemas.userList }, ...outsiders },
  },
  {
    method: "post",
    path: "/users",
    summary: "Add a user with roles in offices",
    auth: ["admin"],
    request: schemas.newUserBody,
    responses: {
      201: { description: "Added", schema: schemas.userAnswer },
      400: { description: "Invalid, or an office that does not exist" },
      409: { description: "There is a user of this name" },
      ...outsiders,
    },
  },
  {
    method: "patch",
    path: "/users/{id}",
    summary: "Change a user; taking a right away or setting a password ends the person's sessions",
    auth: ["admin"],
    request: schemas.userChangesBody,
    responses: {
      200: { description: "Changed", schema: schemas.userAnswer },
      400: { description: "Invalid, or an office that does not exist" },
      404: { description: "No such user" },
      409: { description: "The last administrator stays one" },
      ...outsiders,
    },
  },
  {
    method: "delete",
    path: "/users/{id}/second-factor",
    summary: "Drop the second factor of somebody who lost phone and codes",
    auth: ["admin"],
    responses: {
      200: { description: "Dropped", schema: schemas.userAnswer },
      404: { description: "No such user, or no second factor" },
      ...outsiders,
    },
  },
];
