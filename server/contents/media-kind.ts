import { hash } from "node:crypto";
import type { MediumContent } from "../../shared/setup/media.ts";
import { filmKindOf } from "./film-kind.ts";
import { type Picture, pictureOf } from "./picture-kind.ts";

/** More than that is not made for a screen, and slow on its way to it. */
const mostPictureBytes = 4 * 1024 * 1024;
/** A minute of film that a wall shows well. */
export const mostFilmBytes = 16 * 1024 * 1024;
/** The side of a wall of the finest kind; a small file may claim a picture that fills the memory of whoever draws it. */
const mostPixels = 4_096;

export type MediumFault = "Empty" | "TooLarge" | "TooManyPixels" | "NotPictureOrFilm";

/** What the bytes are, whatever the file is called and whatever its sender said; or why they are not taken. */
export function mediumOf(bytes: Uint8Array): { readonly content: MediumContent } | { readonly fault: MediumFault } {
  if (bytes.length === 0) return { fault: "Empty" };
  if (bytes.length > mostFilmBytes) return { fault: "TooLarge" };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = pictureOf(buffer);
  const fault = picture && pictureFault(picture, bytes.length);
  if (fault !== undefined) return { fault };
  const kind = picture?.kind ?? filmKindOf(buffer);
  if (kind === undefined) return { fault: "NotPictureOrFilm" };
  return { content: { sha256: hash("sha256", bytes), kind, bytes: bytes.length } };
}

function pictureFault({ width, height }: Picture, bytes: number): MediumFault | undefined {
  if (bytes > mostPictureBytes) return "TooLarge";
  if (width === 0 || height === 0) return "NotPictureOrFilm";
  return Math.max(width, height) > mostPixels ? "TooManyPixels" : undefined;
}
