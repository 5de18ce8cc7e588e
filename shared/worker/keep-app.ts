/** What the build writes in place of `self.__WB_MANIFEST`: every file of the app, with a revision where its name has no hash. */
export type Precached = { readonly url: string; readonly revision: string | null };
declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps an app in this browser, so that it starts without the hub: all its files, one cache per build, so that a page
 * and its parts are always of one version. The page says when a new version takes over. `app` names the caches.
 */
export function keepApp(app: string, files: readonly Precached[]): void {
  const prefix = `dawr-${app}-`;
  const cacheName = prefix + versionOf(files);
  const page = new URL("index.html", self.registration.scope).href;
  const kept = new Set(files.map(({ url }) => addressOf(url)));

  self.addEventListener("install", (event) => event.waitUntil(fill(cacheName, files)));
  self.addEventListener("activate", (event) => event.waitUntil(takeOver(prefix, cacheName)));
  self.addEventListener("message", (event) => {
    // The page says when: nobody's draft is on it, no call is being told.
    if (event.data === "apply") void self.skipWaiting();
  });
  self.addEventListener("fetch", (event) => {
    const address = keptAddress(event.request, page, kept);
    if (address !== undefined) event.respondWith(fromCache(cacheName, address, event.request));
  });
}

async function fill(cacheName: string, files: readonly Precached[]): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async ({ url, revision }) => {
      const address = addressOf(url);
      // A name without a hash may stand in the browser's cache with yesterday's content.
      const response = await fetch(address, { cache: revision === null ? "default" : "no-cache", redirect: "error" });
      if (!isOurs(response, address)) throw new Error(`not the app's file: ${address}`);
      await cache.put(address, response);
    }),
  );
}

async function takeOver(prefix: string, cacheName: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** Which kept file answers the request: the page for its own address, a part for its own; undefined for all else. */
function keptAddress({ method, mode, url }: Request, page: string, kept: ReadonlySet<string>): string | undefined {
  if (method !== "GET") return undefined;
  const address = new URL(url);
  if (address.origin !== self.location.origin) return undefined;
  if (mode === "navigate") return `${address.origin}${address.pathname}` === self.registration.scope ? page : undefined;
  return kept.has(address.href) ? address.href : undefined;
}

async function fromCache(cacheName: string, address: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(request);
}

/** A portal that answers 200 to everything sends a page of its own for whatever is asked. */
function isOurs(response: Response, address: string): boolean {
  const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
  return response.ok && isPage === address.endsWith(".html");
}

function addressOf(url: string): string {
  return new URL(url, self.registration.scope).href;
}

/** A short name for this set of files (FNV-1a over names and revisions). */
function versionOf(set: readonly Precached[]): string {
  let hash = 0x811c9dc5;
  for (const letter of set.map(({ url, revision }) => `${url} ${revision}`).join("\n")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
