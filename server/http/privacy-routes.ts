import { Router } from "express";
import { keepPersonUntil } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "../vault/keeping-rules.ts";
import type { Ledger } from "../vault/ledger.ts";
import type { Persons } from "../vault/persons.ts";
import type { Vault } from "../vault/vault.ts";
import { bodyOf, queryOf } from "./body.ts";
import { forPersons, type PersonGate, unknown } from "./person-guard.ts";
import * as schemas from "./person-schemas.ts";

export type PrivacyDoor = PersonGate & {
  readonly persons: Persons;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly rules: KeepingRules;
};

/** What a person may ask by law, with its clocks: see it all, take it along, have it erased; and what went wrong. */
export function privacyRoutes(door: PrivacyDoor): Router {
  const { persons, vault, ledger } = door;
  const router = Router();

  router.post(
    "/offices/:office/persons/:id/requests",
    forPersons(door, "ask", async (req, res, { office, by, id }) => {
      const body = bodyOf(req, res, schemas.requestBody);
      if (!body) return;
      const reader = { by, why: "request" } as const;
      if (await persons.read(office, id, reader)) {
        res.status(201).json(await ledger.ask(office, body.kind, id, reader));
      } else unknown(res, "UnknownPerson");
    }),
  );

  router.get(
    "/offices/:office/persons/:id/export",
    forPersons(door, "export", async (_req, res, { office, by, id }) => {
      const reader = { by, why: "request" } as const;
      const exported = await persons.export(office, id, reader);
      if (!exported) {
        unknown(res, "UnknownPerson");
        return;
      }
      await ledger.finishFor(office, "export", id, reader);
      res.set("Content-Disposition", `attachment; filename="person.json"`).json(exported);
    }),
  );

  router.delete(
    "/offices/:office/persons/:id",
    forPersons(door, "erase", async (_req, res, { office, by, id }) => {
      const reader = { by, why: "request" } as const;
      // Only persons: what they asked, and what went wrong, outlives them.
      if (!(await persons.read(office, id, reader))) {
        unknown(res, "UnknownPerson");
        return;
      }
      await vault.erase(office, id, reader);
      for (const kind of ["erase", "correct", "export"] as const) await ledger.finishFor(office, kind, id, reader);
      res.status(204).end();
    }),
  );

  router.get(
    "/offices/:office/persons/:id/readings",
    forPersons(door, "history", async (_req, res, { office, id }) => {
      res.json((await vault.readings(office, id)).map(({ office: _, ...reading }) => reading));
    }),
  );
  return router.use(ledgerRoutes(door), textRoutes(door));
}

function ledgerRoutes(door: PrivacyDoor): Router {
  const { ledger } = door;
  const router = Router();

  router.get(
    "/offices/:office/requests",
    forPersons(door, "requests", async (_req, res, { office, by }) => {
      res.json(await ledger.all(office, "request", { by, why: "request" }));
    }),
  );

  router.get(
    "/offices/:office/breaches",
    forPersons(door, "breaches", async (_req, res, { office, by }) => {
      res.json(await ledger.all(office, "breach", { by, why: "breach" }));
    }),
  );

  router.post(
    "/offices/:office/breaches",
    forPersons(door, "breaches", async (req, res, { office, by }) => {
      const body = bodyOf(req, res, schemas.breachBody);
      if (body) res.status(201).json(await ledger.report(office, body, { by, why: "breach" }));
    }),
  );

  for (const [path, why] of [
    ["breaches", "breach"],
    ["requests", "request"],
  ] as const) {
    router.post(
      `/offices/:office/${path}/:id/done`,
      forPersons(door, path, async (_req, res, { office, by, id }) => {
        if (await ledger.finish(office, id, { by, why })) res.status(204).end();
        else unknown(res, "UnknownEntry");
      }),
    );
  }
  return router;
}

/** Own words that a command names by id: put here first, opened by who needs them. */
function textRoutes(door: PrivacyDoor): Router {
  const { vault, clock, rules } = door;
  const router = Router();

  router.post(
    "/offices/:office/texts",
    forPersons(door, "write", async (req, res, { office, by }) => {
      const body = bodyOf(req, res, schemas.textBody);
      if (!body) return;
      const { text, why, ...owner } = body;
      const { retention } = await rules(office);
      const keepUntil = keepPersonUntil(why === "case" ? "case" : "visit", clock.now(office), retention);
      const id = await vault.put(office, { kind: "text", body: text, ...owner, keepUntil }, { by, why });
      res.status(201).json({ id });
    }),
  );

  router.get(
    "/offices/:office/texts/:id",
    forPersons(door, "open", async (req, res, { office, by, id }) => {
      const query = queryOf(req, res, schemas.whyQuery);
      if (!query) return;
      const entry = await vault.read(office, id, { by, why: query.why });
      if (entry?.kind === "text" && typeof entry.body === "string") res.json({ text: entry.body });
      else unknown(res, "UnknownText");
    }),
  );
  return router;
}
