import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a socket may be opened with these headers: by a page that this hub served, or by a program that is no
 * browser (only browsers send an Origin, and they always do).
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  if (headers.origin === undefined) return true;
  const origin = URL.parse(headers.origin);
  return origin !== null && (origin.host === headers.host || origin.origin === publicUrl);
}
