import { type Response, Router } from "express";
import type { Clock } from "../clock.ts";
import type { Offices } from "../offices-types.ts";
import type { Ledger } from "../vault/ledger.ts";
import type { Persons } from "../vault/persons.ts";
import { bodyOf, queryOf } from "./body.ts";
import { forPersons, type PersonGate, unknown } from "./person-guard.ts";
import * as schemas from "./person-schemas.ts";
import { problem } from "./problem.ts";

export type PersonDoor = PersonGate & {
  readonly persons: Persons;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly offices: Pick<Offices, "has" | "corrected">;
};

/** Persons at the desk: found by exact numbers only, which never stand in an address. */
export function personRoutes(door: PersonDoor): Router {
  const { persons, ledger, clock, offices } = door;
  const router = Router();

  router.post(
    "/offices/:office/persons",
    forPersons(door, "create", async (req, res, { office, by }) => {
      const body = bodyOf(req, res, schemas.newPersonBody);
      if (!body) return;
      const { consents = [], ...fields } = body;
      const dated = consents.map((each) => ({ ...each, at: clock.now(office), by }));
      give(res, await persons.add(office, fields, dated, { by, why: "visit" }), 201);
    }),
  );

  router.post(
    "/offices/:office/persons/find",
    forPersons(door, "find", async (req, res, { office, by }) => {
      const body = bodyOf(req, res, schemas.findBody);
      if (body) res.json({ persons: await persons.find(office, body, { by, why: "visit" }) });
    }),
  );

  router.get(
    "/offices/:office/persons/:id",
    forPersons(door, "read", async (req, res, { office, by, id }) => {
      const query = queryOf(req, res, schemas.whyQuery);
      if (!query) return;
      const person = await persons.read(office, id, { by, why: query.why });
      if (person) res.json(person);
      else unknown(res, "UnknownPerson");
    }),
  );

  router.patch(
    "/offices/:office/persons/:id",
    forPersons(door, "correct", async (req, res, { office, by, id }) => {
      const body = bodyOf(req, res, schemas.correctionBody);
      if (!body) return;
      const { version, ...fields } = body;
      const reader = { by, why: "request" } as const;
      const given = await persons.correct(office, id, fields, { ...reader, version });
      if (!("refused" in given)) {
        await ledger.finishFor(office, "correct", id, reader);
        if ("name" in fields || "nationalId" in fields) await offices.corrected(office, id);
      }
      give(res, given);
    }),
  );

  router.post(
    "/offices/:office/persons/:id/consents",
    forPersons(door, "consent", async (req, res, { office, by, id }) => {
      const body = bodyOf(req, res, schemas.consentBody);
      if (body) give(res, await persons.consent(office, id, body, { by, why: "visit" }));
    }),
  );
  return router;
}

const refusals: Readonly<Record<string, readonly [status: number, title: string]>> = {
  ForeignMobile: [409, "This office takes down mobiles of the Kingdom: 05 and 8 digits"],
  Nobody: [409, "A name, a national id or a mobile is needed"],
  ConsentNotExplicit: [409, "Consent to sensitive data must be signed or given online"],
  SensitiveWithoutConsent: [409, "Needs that tell of health need consent to sensitive data"],
  PersonExists: [409, "There is a person with this national id"],
  PersonChanged: [409, "Somebody else corrected this person meanwhile"],
  UnknownPerson: [404, "No such person"],
};

type Given = Awaited<ReturnType<Persons["add"]>>;

function give(res: Response, given: Given, status = 200): void {
  if (!("refused" in given)) {
    res.status(status).json(given);
    return;
  }
  const [refused = 409, title = "Refused"] = refusals[given.refused] ?? [];
  problem(res, refused, title, undefined, { code: given.refused });
}
