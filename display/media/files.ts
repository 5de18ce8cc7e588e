import type { OfficeId } from "../../shared/office/ids.ts";
import type { MediumContent } from "../../shared/setup/media.ts";
import { keptPairing } from "../../shared/ui/pairing.ts";

/** Apart from the caches of the app's own files, which go with each new version. */
const cacheName = "dawr-wall-media";
/** A film over a slow line takes its time. */
const answerWithinMs = 60_000;

/** Returns the file as it was uploaded, from this browser where it is kept; undefined when it cannot be had now, or is another. */
export async function fileOf(office: OfficeId, content: MediumContent): Promise<Blob | undefined> {
  const address = addressOf(office, content);
  try {
    const cache = await openCache();
    const kept = await cache?.match(address);
    const blob = kept ? await kept.blob() : await fetched(address);
    if (blob === undefined || !isFile(blob, content)) return undefined;
    // A full disk keeps none of it: then the hub is asked each time.
    if (!kept) await cache?.put(address, new Response(blob)).catch(() => undefined);
    return blob;
  } catch {
    return undefined;
  }
}

/** Fetches what is not kept yet, one after another, and lets go of all else. */
export async function keepFiles(office: OfficeId, contents: readonly MediumContent[]): Promise<void> {
  for (const content of contents) await fileOf(office, content);
  const cache = await openCache();
  const named = new Set(contents.map((content) => new URL(addressOf(office, content), location.origin).href));
  for (const { url } of (await cache?.keys()) ?? []) if (!named.has(url)) await cache?.delete(url);
}

async function fetched(address: string): Promise<Blob | undefined> {
  const token = keptPairing("display")?.token ?? "";
  const signal = AbortSignal.timeout(answerWithinMs);
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal });
  return response.ok ? response.blob() : undefined;
}

/** A portal that answers 200 to everything sends a page of its own. */
function isFile(blob: Blob, { kind, bytes }: MediumContent): boolean {
  return blob.size === bytes && blob.type === typeOf(kind);
}

function typeOf(kind: MediumContent["kind"]): string {
  return kind === "mp4" || kind === "webm" ? `video/${kind}` : `image/${kind}`;
}

function addressOf(office: OfficeId, { sha256 }: MediumContent): string {
  return `/api/v1/offices/${office}/media/${sha256}`;
}

/** Over plain http a browser keeps no caches of a page; there its own cache has what never changes. */
async function openCache(): Promise<Cache | undefined> {
  return "caches" in window ? caches.open(cacheName) : undefined;
}
