import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { KioskView } from "../../shared/views/kiosk.ts";
import type { NoticesView } from "../../shared/views/notices.ts";
import { device } from "../device.ts";
import { isWiped, ledger } from "../outbox.ts";
import { isAttracting, isLongAtRest } from "../quiet.ts";

export type AttractProps = {
  readonly view: KioskView;
  readonly notices: ReadonlySignal<NoticesView | undefined>;
};

/** What stands in the place of the first screen while nobody is there; undefined as long as somebody is, or may be. */
export const attractScreen = signal<ComponentType<AttractProps> | undefined>(undefined);

/** Whether the first screen has nothing to say that somebody must not miss: what staff must know, help under way, a closed branch. */
const mayMakeWay = computed(() => {
  const now = device.value;
  if (now.status !== "paired" || isWiped.value || (ledger.value?.quarantined ?? 0) > 0) return false;
  const view = now.view.value;
  if (!view?.isOpen || view.services.length === 0) return false;
  return !(view.helpAsked ?? []).includes(now.pairing.device);
});

/** Watches for a hall where nobody comes to the kiosk. The screen's part is fetched when it is first wanted; the worker keeps it. */
export function watchRest(): void {
  effect(() => {
    const isWanted = isLongAtRest.value && mayMakeWay.value;
    if (isWanted) void import("./attract-screen.tsx").then((part) => show(part.AttractScreen), hide);
    else hide();
  });
}

/** Somebody may have come while the part was on its way. */
function show(screen: ComponentType<AttractProps>): void {
  if (!isLongAtRest.peek() || !mayMakeWay.peek()) return;
  attractScreen.value = screen;
  isAttracting.value = true;
}

function hide(): void {
  attractScreen.value = undefined;
  isAttracting.value = false;
}
