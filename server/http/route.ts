import type { z } from "zod";
import type { Role } from "../../shared/office/ids.ts";

/** What the OpenAPI document tells of a route. Paths are written as there: `/users/{id}`. */
export type RouteDescription = {
  readonly method: "get" | "post" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  /** Who is let in: anybody, anybody signed in or paired, or staff with one of these roles. */
  readonly auth: "nobody" | "signedIn" | readonly Role[];
  readonly query?: z.ZodType;
  readonly request?: z.ZodType;
  /** By status. Without a schema: no content, or a problem when the status is 400 or above. */
  readonly responses: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;
};
