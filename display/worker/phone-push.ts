declare const self: ServiceWorkerGlobalScope;

const linkCache = "dawr-phone-link";

/** What the hub tells a phone: the ticket's code and a sentence. */
type Told = { readonly title: string; readonly body: string; readonly lang: string; readonly dir: "rtl" | "ltr" };

self.addEventListener("push", (event) => {
  const told = read(event.data);
  if (told === undefined) return;
  const { title, body, lang, dir } = told;
  // One for each ticket, the newer in place of the older, and it stays until it is seen.
  const options = { body, lang, dir, tag: title, renotify: true, requireInteraction: true, vibrate: [400, 200, 400] };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(showTicket());
});

/** Shows the page that is open already, else the ticket anew. */
async function showTicket(): Promise<unknown> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ url }) => ["/t/", "/display/ticket/"].includes(new URL(url).pathname));
  if (page) return page.focus();
  const link = await (await caches.open(linkCache)).match("/t/link");
  return self.clients.openWindow(`/t/${link ? await link.text() : ""}`);
}

function read(data: PushMessageData | null): Told | undefined {
  try {
    const told: Partial<Told> = data?.json() ?? {};
    return typeof told.title === "string" && typeof told.body === "string" ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}
