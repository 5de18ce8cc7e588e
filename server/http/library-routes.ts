import { type Request, type RequestHandler, type Response, Router } from "express";
import { type LibraryAct, libraryTable } from "../../shared/library/permissions.ts";
import { belongsTo } from "../../shared/protocol/allowed.ts";
import { documentId } from "../../shared/protocol/schemas-library.ts";
import { mostPdfBytes, textOf } from "../contents/content-kind.ts";
import type { Shelf } from "../library/shelf.ts";
import type { Offices, OpenOffice } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { queryOf } from "./body.ts";
import { bytesReader } from "./body-bytes.ts";
import { forbidden, type Gate, hasRole, signedIn } from "./guard.ts";
import { searchQuery } from "./library-schemas.ts";
import { problem } from "./problem.ts";
import { isWithin } from "./within-limit.ts";

export type LibraryDoor = {
  readonly gate: Gate;
  readonly offices: Pick<Offices, "open">;
  readonly limit: RateLimit;
  readonly shelf: Shelf;
};

const megabyte = 1024 * 1024;
const faults = {
  Empty: [422, "The file is empty"],
  TooLarge: [413, `The file is larger than ${mostPdfBytes / megabyte} MB, or a text larger than 512 kB`],
  NotMarkdownOrPdf: [415, "The file is neither a PDF nor a Markdown text in UTF-8"],
  LibraryFull: [507, "The library of this office is full"],
} as const;

/** The files of the library: taken in by their bytes, given out as what they are and nothing else. */
export function libraryRoutes(door: LibraryDoor): Router {
  const { shelf } = door;
  const router = Router();

  router.post(
    "/offices/:office/library/contents",
    forLibrary(door, "upload", async (req, res, office) => {
      const bytes = await readBytes(req, res);
      if (bytes === undefined) return refuse(res, "TooLarge");
      const uploaded = await shelf.upload(office, bytes);
      if ("fault" in uploaded) refuse(res, uploaded.fault);
      else res.status(201).json(uploaded.content);
    }),
  );

  router.get(
    "/offices/:office/library/documents/:document/versions/:version",
    forLibrary(door, "read", async (req, res, office) => {
      const file = await fileOf(door, req, office);
      if (!file) return notThere(res);
      const { content } = file.version;
      const html = content.kind === "markdown" ? await htmlOf(textOf(file.bytes) ?? "") : null;
      const words = content.kind === "pdf" ? await shelf.words(office, file.version) : null;
      res.json({ kind: content.kind, bytes: content.bytes, html, words });
    }),
  );

  router.get(
    "/offices/:office/library/documents/:document/versions/:version/file",
    forLibrary(door, "read", async (req, res, office) => {
      const file = await fileOf(door, req, office);
      if (!file) return notThere(res);
      const { kind } = file.version.content;
      const name = `${req.params["document"]}-${file.version.number}.${kind === "pdf" ? "pdf" : "md"}`;
      res.set({
        // Whatever a file holds, it is saved, never run as a page of ours.
        "Content-Disposition": `attachment; filename="${name}"`,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
      });
      res.type(kind === "pdf" ? "application/pdf" : "text/plain; charset=utf-8").send(Buffer.from(file.bytes));
    }),
  );

  router.get(
    "/offices/:office/library/search",
    forLibrary(door, "search", async (req, res, office) => {
      const query = queryOf(req, res, searchQuery);
      if (query) res.json(await shelf.search(office, query.q));
    }),
  );
  return router;
}

type Answer = (req: Request, res: Response, office: OpenOffice) => Promise<void>;

/** Lets in staff of the office who may do this; floods wait. An office that is not theirs looks like none. */
function forLibrary({ gate, offices, limit }: LibraryDoor, act: LibraryAct, answer: Answer): RequestHandler {
  return signedIn(gate, async (req, res, principal) => {
    const { actor } = principal;
    const id = String(req.params["office"]);
    const isTheirs = actor.kind === "staff" && belongsTo(actor, principal.offices, id);
    if (!isTheirs || !hasRole(principal, libraryTable[act])) return forbidden(res);
    if (!(await isWithin(limit, principal.tokenId, res))) return;
    const office = await offices.open(id);
    if (!office) return problem(res, 404, "No such office");
    await answer(req, res, office);
  });
}

const readBytes = bytesReader(mostPdfBytes);

function fileOf({ shelf }: LibraryDoor, req: Request, office: OpenOffice) {
  const document = String(req.params["document"]);
  const version = Number(req.params["version"]);
  const isNamed = documentId.safeParse(document).success && Number.isInteger(version);
  return isNamed ? shelf.file(office, document, version) : undefined;
}

function refuse(res: Response, fault: keyof typeof faults): void {
  const [status, title] = faults[fault];
  problem(res, status, title, undefined, { code: fault });
}

function notThere(res: Response): void {
  problem(res, 404, "Not there", "There is no such document or version.", { code: "UnknownVersion" });
}

/** What reads Markdown is loaded for the first who opens such a document. */
async function htmlOf(markdown: string): Promise<string> {
  const { safeHtml } = await import("../library/markdown.ts");
  return safeHtml(markdown);
}
