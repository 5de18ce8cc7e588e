import { z } from "zod";
import type { RouteDescription } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

const problemSchema = z.looseObject({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
});

/** The OpenAPI 3.1 document of these routes, made from the very schemas that read and describe their bodies. */
export function openApiDocument(routes: readonly RouteDescription[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Dawr", version, description: "Reception hall of a charity: commands in, views out." },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "dawr_session" },
      },
    },
  };
}

/** Whatever is asked for: its books may be out of reach, archived, or written by a newer hub. */
const outOfReach: RouteDescription["responses"] = {
  503: { description: "The books cannot be reached here just now; nothing happened, and to ask again is safe" },
};

function operation({ method, path, summary, auth, query, request, responses }: RouteDescription): Json {
  const roles = auth === "nobody" || auth === "signedIn" ? undefined : `Only: ${auth.join(", ")}.`;
  return {
    operationId: `${method}${path.replaceAll(/[/{}-]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, "")}`,
    summary,
    ...(roles === undefined ? {} : { description: roles }),
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(request === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(request, "input") } } } }),
    responses: Object.fromEntries(
      Object.entries({ ...outOfReach, ...responses }).map(([status, response]) => [status, answer(status, response)]),
    ),
    security: auth === "nobody" ? [] : [{ bearer: [] }, { session: [] }],
  };
}

function answer(status: string, { description, schema }: RouteDescription["responses"][number]): Json {
  if (schema !== undefined) {
    return { description, content: { "application/json": { schema: jsonSchema(schema, "output") } } };
  }
  if (Number(status) < 400) return { description };
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodType | undefined): readonly Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
