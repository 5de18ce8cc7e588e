import { computed, effect } from "@preact/signals";
import { refreshWhenAsked } from "../shared/ui/refresh.ts";
import { keepUpToDate } from "../shared/ui/updates.ts";
import { isAsking } from "./deeds.ts";
import { device } from "./device.ts";
import { isResting } from "./quiet.ts";

const isOnline = computed(() => device.value.status === "paired" && device.value.link.state.value === "online");

/** Whether nobody uses the kiosk: its page may be exchanged. */
const mayApply = (): boolean => isResting() && !isAsking.peek();

/** Brings new versions in, and loads the page anew when a manager asks for it, while nobody uses the kiosk. */
export function keepKiosk(): Promise<void> {
  effect(() => {
    const now = device.value;
    return now.status === "paired" ? refreshWhenAsked(now.link, mayApply) : undefined;
  });
  return keepUpToDate({ isOnline, mayApply });
}
