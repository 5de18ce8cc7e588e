import type { VisitorLanguage } from "../../shared/i18n/languages.ts";

const answerWithinMs = 10_000;
/** Beside the page's own address nothing of it is needed: it only shows what comes. */
const worker = { file: "/display/phone-push.js", scope: "/display/phone-push/" } as const;
/** Where the worker finds the link, so that a touch on the notice opens the ticket. */
const linkCache = "dawr-phone-link";

function ask(token: string, method: "GET" | "POST" | "DELETE", body?: object): Promise<Response> {
  return fetch("/api/v1/push", {
    method,
    cache: "no-store",
    signal: AbortSignal.timeout(answerWithinMs),
    headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Whether this phone is told of this ticket: the hub knows of one, and this browser has agreed. */
export async function isAgreed(token: string): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(worker.scope);
    if (!(await registration?.pushManager.getSubscription())) return false;
    const { isOn } = await (await ask(token, "GET")).json();
    return isOn === true;
  } catch {
    return false;
  }
}

/** Asks the visitor's browser, then tells the hub. Call it in the turn of a touch. */
export async function agree(token: string, language: VisitorLanguage): Promise<"on" | "denied" | "failed"> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const { key }: { readonly key: string } = await (await ask(token, "GET")).json();
    const { pushManager } = await ready(await navigator.serviceWorker.register(worker.file, { scope: worker.scope }));
    // One that was made for another hub cannot be used for this one.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint, keys } = made.toJSON();
    const answer = await ask(token, "POST", { endpoint, keys, language });
    return answer.ok ? "on" : "failed";
  } catch {
    return "failed";
  }
}

/** Takes it back: the hub forgets the phone, and the browser its promise. False: the hub did not hear it. */
export async function withdraw(token: string): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(worker.scope);
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
    await caches.delete(linkCache);
    return (await ask(token, "DELETE")).ok;
  } catch {
    return false;
  }
}

export async function keepLink(hash: string): Promise<void> {
  const cache = await caches.open(linkCache);
  await cache.put("/t/link", new Response(hash));
}

/** A worker that was never there before needs a moment until it can be told anything. */
function ready(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || coming === null) return Promise.resolve(registration);
  return new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(registration);
    });
  });
}
