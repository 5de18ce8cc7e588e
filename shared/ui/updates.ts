import { effect, type ReadonlySignal } from "@preact/signals";
import { minuteMs, secondMs } from "../office/ids.ts";

const checkEveryMs = 15 * minuteMs;
const lookEveryMs = secondMs;

export type UpdateGround = {
  /** A new version is looked for whenever the hub comes back. */
  readonly isOnline: ReadonlySignal<boolean>;
  /** Whether the page may be exchanged now. */
  readonly mayApply: () => boolean;
};

/**
 * Keeps the app in this browser, so that it starts without the hub, and brings new versions in at a good moment.
 * On plain http browsers keep nothing. While developing nothing is kept either.
 */
export async function keepUpToDate(ground: UpdateGround): Promise<void> {
  if (!isSecureContext || !import.meta.env.PROD) return;
  void navigator.storage.persist();
  reloadOnNewVersion();
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, {
      updateViaCache: "none",
    });
    watchForVersions(registration, ground);
  } catch {
    // The hub is away and this browser has not kept the app yet, or may not: it works as long as its page stands.
  }
}

function watchForVersions(registration: ServiceWorkerRegistration, { isOnline, mayApply }: UpdateGround): void {
  const check = (): void => {
    registration.update().catch(() => {
      // The hub is away; the next look finds it.
    });
  };
  setInterval(check, checkEveryMs);
  effect(() => {
    if (isOnline.value) check();
  });
  setInterval(() => {
    if (registration.waiting && mayApply()) registration.waiting.postMessage("apply");
  }, lookEveryMs);
}

/** Once: the new worker serves new parts only, so the old page must not ask for more of its own. */
function reloadOnNewVersion(): void {
  const { serviceWorker } = navigator;
  // The very first worker takes over a page that is its own version already.
  let isFirst = serviceWorker.controller === null;
  let isReloading = false;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isFirst) isFirst = false;
    else if (!isReloading) {
      isReloading = true;
      location.reload();
    }
  });
}
