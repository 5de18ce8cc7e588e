import type { z } from "zod";
import { type PersonAct, personTable } from "../../shared/persons/permissions.ts";
import * as schemas from "./person-schemas.ts";
import type { RouteDescription } from "./route.ts";

const outsiders = {
  400: { description: "Invalid" },
  401: { description: "Not signed in" },
  403: { description: "Not permitted" },
  404: { description: "Not there" },
  429: { description: "Too many requests" },
};

type Told = Pick<RouteDescription, "method" | "path" | "summary"> & {
  readonly act: PersonAct;
  readonly request?: z.ZodType;
  readonly query?: z.ZodType;
  readonly answer?: z.ZodType;
  readonly status?: number;
};

function described({ act, answer, status = answer === undefined ? 204 : 200, path, ...told }: Told): RouteDescription {
  const done = { description: "Done", ...(answer === undefined ? {} : { schema: answer }) };
  const refused =
    told.method === "post" || told.method === "patch" ? { 409: { description: "Refused; see code" } } : {};
  return {
    ...told,
    path: `/offices/{office}${path}`,
    auth: personTable[act],
    responses: { [status]: done, ...refused, ...outsiders },
  };
}

const { personAnswer, whyQuery } = schemas;

/** The routes of persons, their rights and own words, for the OpenAPI document. */
export const personDescriptions: readonly RouteDescription[] = (
  [
    {
      method: "post",
      path: "/persons",
      summary: "Add a person",
      act: "create",
      request: schemas.newPersonBody,
      answer: personAnswer,
      status: 201,
    },
    {
      method: "post",
      path: "/persons/find",
      summary: "Find by exact national id or mobile",
      act: "find",
      request: schemas.findBody,
      answer: schemas.foundAnswer,
    },
    {
      method: "get",
      path: "/persons/{id}",
      summary: "Read a person; the reading is recorded",
      act: "read",
      query: whyQuery,
      answer: personAnswer,
    },
    {
      method: "patch",
      path: "/persons/{id}",
      summary: "Correct a person",
      act: "correct",
      request: schemas.correctionBody,
      answer: personAnswer,
    },
    { method: "delete", path: "/persons/{id}", summary: "Erase a person and all that is theirs", act: "erase" },
    {
      method: "post",
      path: "/persons/{id}/consents",
      summary: "Record a consent, given or taken back",
      act: "consent",
      request: schemas.consentBody,
      answer: personAnswer,
    },
    {
      method: "post",
      path: "/persons/{id}/requests",
      summary: "Record what a person asks by law; due in 30 days",
      act: "ask",
      request: schemas.requestBody,
      answer: schemas.idAnswer,
      status: 201,
    },
    {
      method: "get",
      path: "/persons/{id}/export",
      summary: "All that is kept of a person",
      act: "export",
      answer: schemas.exportAnswer,
    },
    {
      method: "get",
      path: "/persons/{id}/readings",
      summary: "Who touched a person's entry, when and why",
      act: "history",
      answer: schemas.readingsAnswer,
    },
    {
      method: "get",
      path: "/requests",
      summary: "Requests, open ones first",
      act: "requests",
      answer: schemas.ledgerAnswer,
    },
    { method: "post", path: "/requests/{id}/done", summary: "A request is answered", act: "requests" },
    {
      method: "get",
      path: "/breaches",
      summary: "Breaches, open ones first",
      act: "breaches",
      answer: schemas.ledgerAnswer,
    },
    {
      method: "post",
      path: "/breaches",
      summary: "Record a breach; to be reported within 72 hours",
      act: "breaches",
      request: schemas.breachBody,
      answer: schemas.idAnswer,
      status: 201,
    },
    { method: "post", path: "/breaches/{id}/done", summary: "A breach is reported", act: "breaches" },
    {
      method: "post",
      path: "/texts",
      summary: "Put own words into the vault, for a command that names them by id",
      act: "write",
      request: schemas.textBody,
      answer: schemas.idAnswer,
      status: 201,
    },
    {
      method: "get",
      path: "/texts/{id}",
      summary: "Open own words; the reading is recorded",
      act: "open",
      query: whyQuery,
      answer: schemas.textAnswer,
    },
  ] satisfies readonly Told[]
).map(described);
