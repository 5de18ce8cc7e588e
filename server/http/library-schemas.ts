import { z } from "zod";
import { libraryTable } from "../../shared/library/permissions.ts";
import { localized } from "../../shared/protocol/schemas-parts.ts";
import type { RouteDescription } from "./route.ts";

export const searchQuery = z.strictObject({ q: z.string().trim().min(1).max(100) });

const kind = z.enum(["markdown", "pdf"]);
const uploadAnswer = z.strictObject({ sha256: z.string(), kind, bytes: z.number() });
/** Whether the words of a PDF are found, or why not (B9); null for Markdown. */
const words = z.enum(["whole", "beginning", "pictures", "unreadable", "reading"]);
const textAnswer = z.strictObject({
  kind,
  bytes: z.number(),
  html: z.string().nullable(),
  words: words.nullable(),
});
const foundAnswer = z.strictObject({
  found: z.array(
    z.strictObject({ id: z.string(), title: localized, excerpt: z.string(), answer: localized.nullable() }),
  ),
  // PDFs still being read, whose words may be missing.
  unread: z.number(),
});

const outsiders = {
  401: { description: "Not signed in" },
  403: { description: "Not permitted" },
  404: { description: "Not there" },
  429: { description: "Too many requests" },
};
const version = "/offices/{office}/library/documents/{document}/versions/{version}";

/** The routes of the library's files, for the OpenAPI document. */
export const libraryDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/library/contents",
    summary: "Upload the bytes of a PDF or a Markdown text; AddVersion then names them by their SHA-256",
    auth: libraryTable.upload,
    responses: {
      201: { description: "Held", schema: uploadAnswer },
      413: { description: "Too large" },
      415: { description: "Neither a PDF nor a Markdown text, by its bytes" },
      422: { description: "Empty" },
      507: { description: "The library is full" },
      ...outsiders,
    },
  },
  {
    method: "get",
    path: version,
    summary: "A version to read: Markdown as safe HTML",
    auth: libraryTable.read,
    responses: { 200: { description: "The version", schema: textAnswer }, ...outsiders },
  },
  {
    method: "get",
    path: `${version}/file`,
    summary: "A version's file, to be saved",
    auth: libraryTable.read,
    responses: { 200: { description: "The file" }, ...outsiders },
  },
  {
    method: "get",
    path: "/offices/{office}/library/search",
    summary: "Documents in force and questions, found by words in either language",
    auth: libraryTable.search,
    query: searchQuery,
    responses: { 200: { description: "Found", schema: foundAnswer }, 400: { description: "Invalid" }, ...outsiders },
  },
];
