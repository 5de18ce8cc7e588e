import { signal } from "@preact/signals";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Me } from "../../shared/protocol/wire.ts";
import { askDemo, askFirstRun, askMe } from "./calls.ts";
import { type Stage, stageOf } from "./stage-of.ts";

/** The secret of the one-time link. It stays in the address until it is used, so that a reload loses nothing. */
const setupToken = signal(new URLSearchParams(location.hash.slice(1)).get("setup") ?? undefined);

/** Where the first page stands. */
export const stage = signal<Stage>({ at: "asking" });

/** Whether an administrator is signed in at this browser. */
const isAdministrator = signal(false);

/** Whether this hub is a demonstration, open to whoever looks. */
const isDemonstration = signal(false);

const knockEveryMs = 3_000;

/** Asks the hub where it stands; a hub that is away is asked again until it answers. */
export async function look(): Promise<void> {
  const firstRun = await askFirstRun();
  if (firstRun.status !== "done") {
    stage.value = { at: "unreachable" };
    setTimeout(() => void look(), knockEveryMs);
    return;
  }
  if (!firstRun.body.needsAdministrator) {
    const me = await askMe();
    isAdministrator.value = me.status === "done" && isAdmin(me.body);
  }
  const demo = await askDemo();
  isDemonstration.value = demo.status === "done" && demo.body.isOpen;
  stage.value = stageOf({
    ...firstRun.body,
    token: setupToken.value,
    isAdministrator: isAdministrator.value,
    isDemonstration: isDemonstration.value,
  });
}

/** Goes on as whoever has just signed in; resolves to whether an administrator has. */
export function enteredAs(me: Me): boolean {
  isAdministrator.value = isAdmin(me);
  if (isAdministrator.value && stage.value.at !== "home") stage.value = { at: "office" };
  return isAdministrator.value;
}

/** The administrator has been created: the link is worth nothing any more. */
export function administratorCreated(): void {
  setupToken.value = undefined;
  history.replaceState(null, "", location.pathname + location.search);
  isAdministrator.value = true;
  stage.value = { at: "office" };
}

export function officeCreated(office: OfficeId): void {
  stage.value = { at: "ready", office };
}

export function toHome(): void {
  stage.value = { at: "home" };
}

/** What authorises opening the sample office while there is no administrator. */
export function sampleKey(): string | undefined {
  return stage.value.at === "administrator" ? setupToken.value : undefined;
}

/** Whether this browser may open the sample office as it is. */
export function mayOpenSample(): boolean {
  return sampleKey() !== undefined || isAdministrator.value || isDemonstration.value;
}

function isAdmin(me: Me): boolean {
  return me.kind === "staff" && me.roles.includes("admin");
}
