import { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { belongsTo } from "../../shared/protocol/allowed.ts";
import { hash } from "../../shared/protocol/schemas-parts.ts";
import { type MediumContent, mediaTable } from "../../shared/setup/media.ts";
import type { Principal } from "../access/access.ts";
import { type MediumFault, mostFilmBytes } from "../contents/media-kind.ts";
import type { MediaFiles } from "../media-files.ts";
import type { Offices, OpenOffice } from "../offices-types.ts";
import type { RateLimit } from "../rate-limit.ts";
import { bytesReader } from "./body-bytes.ts";
import { forbidden, type Gate, hasRole, signedIn } from "./guard.ts";
import { problem } from "./problem.ts";
import type { RouteDescription } from "./route.ts";
import { isWithin } from "./within-limit.ts";

export type MediaDoor = {
  readonly gate: Gate;
  readonly offices: Pick<Offices, "open">;
  readonly limit: RateLimit;
  readonly media: MediaFiles;
};

const faults: { readonly [Fault in MediumFault | "Full"]: readonly [status: number, title: string] } = {
  Empty: [422, "The file is empty"],
  TooLarge: [413, "A picture is larger than 4 MB, or a film larger than 16 MB"],
  TooManyPixels: [422, "The picture is wider or higher than 4096 pixels"],
  NotPictureOrFilm: [415, "The file is no PNG, JPEG or WebP picture and no MP4 or WebM film"],
  Full: [507, "The hub holds no more files for this office"],
};

const types: { readonly [Kind in MediumContent["kind"]]: string } = {
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  mp4: "video/mp4",
  webm: "video/webm",
};

const readBytes = bytesReader(mostFilmBytes);
const yearSeconds = 365 * 24 * 60 * 60;

/** The files of the hall's pictures and films: taken in by their bytes, given out as what they are and nothing else. */
export function mediaRoutes(door: MediaDoor): Router {
  const { media } = door;
  const router = Router();

  router.post(
    "/offices/:office/media",
    forMedia(door, mayUpload, async (req, res, office) => {
      const bytes = await readBytes(req, res);
      const taken = bytes === undefined ? ({ fault: "TooLarge" } as const) : await media.upload(office, bytes);
      if (!("fault" in taken)) return void res.status(201).json(taken.content);
      const [status, title] = faults[taken.fault];
      problem(res, status, title, undefined, { code: taken.fault });
    }),
  );

  router.get(
    "/offices/:office/media/:sha256",
    forMedia(door, mayLook, async (req, res, office) => {
      const named = hash.safeParse(req.params["sha256"]);
      const file = named.success ? await media.file(office, named.data) : undefined;
      if (!file) return problem(res, 404, "Not there", "No picture or film of this office has that file.");
      res.set({
        // Its name is the hash of its bytes, so it never changes; but nobody keeps it for somebody else.
        "Cache-Control": `private, max-age=${yearSeconds}, immutable`,
        Vary: "Authorization, Cookie",
        "Content-Disposition": "attachment",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
      });
      res.type(types[file.content.kind]).send(Buffer.from(file.bytes));
    }),
  );
  return router;
}

const mayUpload = (principal: Principal) => hasRole(principal, mediaTable.upload);

function mayLook(principal: Principal): boolean {
  const { actor } = principal;
  if (actor.kind === "device") return mediaTable.look.some((each) => each === actor.device);
  return actor.kind === "staff" && actor.roles.some((role) => mediaTable.look.includes(role));
}

type Answer = (req: Request, res: Response, office: OpenOffice) => Promise<void>;

/** Lets in who may do this in an office of their own; floods wait. An office that is not theirs looks like none. */
function forMedia(
  { gate, offices, limit }: MediaDoor,
  may: (principal: Principal) => boolean,
  answer: Answer,
): RequestHandler {
  return signedIn(gate, async (req, res, principal) => {
    const id = String(req.params["office"]);
    if (!belongsTo(principal.actor, principal.offices, id) || !may(principal)) return forbidden(res);
    if (!(await isWithin(limit, principal.tokenId, res))) return;
    const office = await offices.open(id);
    if (!office) return problem(res, 404, "No such office");
    await answer(req, res, office);
  });
}

const outsiders = {
  401: { description: "Not signed in or paired" },
  403: { description: "Not permitted" },
  404: { description: "Not there" },
  429: { description: "Too many requests" },
};

/** For the OpenAPI document. */
export const mediaDescriptions: readonly RouteDescription[] = [
  {
    method: "post",
    path: "/offices/{office}/media",
    summary:
      "Upload the bytes of a picture (PNG, JPEG, WebP) or a film (MP4, WebM); SetMedium then names them by their SHA-256",
    auth: mediaTable.upload,
    responses: {
      201: {
        description: "Held",
        schema: z.strictObject({ sha256: z.string(), kind: z.string(), bytes: z.number() }),
      },
      413: { description: "Too large" },
      415: { description: "Neither, by its bytes" },
      422: { description: "Empty, or of too many pixels" },
      507: { description: "The hub holds no more files for this office" },
      ...outsiders,
    },
  },
  {
    method: "get",
    path: "/offices/{office}/media/{sha256}",
    summary: "The file of a picture or film, for the office's displays and its managers",
    auth: "signedIn",
    responses: { 200: { description: "The file" }, ...outsiders },
  },
];
