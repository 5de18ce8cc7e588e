import { computed } from "@preact/signals";
import { keepUpToDate } from "../shared/ui/updates.ts";
import { isAsking } from "./deeds.ts";
import { device } from "./device.ts";
import { isResting } from "./quiet.ts";

const isOnline = computed(() => device.value.status === "paired" && device.value.link.state.value === "online");

/** Brings new versions in while nobody uses the kiosk. */
export function keepKiosk(): Promise<void> {
  return keepUpToDate({ isOnline, mayApply: () => isResting() && !isAsking.value });
}
