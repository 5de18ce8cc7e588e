import { effect } from "@preact/signals";
import { minuteMs } from "../shared/office/ids.ts";
import { isAsking } from "./deeds.ts";
import { device } from "./device.ts";
import { isResting } from "./quiet.ts";

const checkEveryMs = 15 * minuteMs;
const lookEveryMs = 1_000;

/**
 * Keeps the kiosk in this browser, so that it starts without the hub, and brings new versions in while nobody uses it.
 * On plain http browsers keep nothing; the pairing screen says so. While developing nothing is kept either.
 */
export async function keepUpToDate(): Promise<void> {
  if (!isSecureContext || !import.meta.env.PROD) return;
  void navigator.storage.persist();
  reloadOnNewVersion();
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, {
      updateViaCache: "none",
    });
    watchForVersions(registration);
  } catch {
    // The hub is away and this browser has not kept the kiosk yet, or may not: it works as long as its page stands.
  }
}

function watchForVersions(registration: ServiceWorkerRegistration): void {
  const check = (): void => {
    registration.update().catch(() => {
      // The hub is away; the next look finds it.
    });
  };
  setInterval(check, checkEveryMs);
  effect(() => {
    const now = device.value;
    if (now.status === "paired" && now.link.state.value === "online") check();
  });
  setInterval(() => {
    if (registration.waiting && isResting() && !isAsking.value) registration.waiting.postMessage("apply");
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
