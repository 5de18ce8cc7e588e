/**
 * Which wire the apps of this build speak. It goes up when something that an app says or reads changes its meaning or goes
 * away; new fields, commands and views leave it as it is. 1: 2026-11-20. 2: outbox, heartbeats. 3: survey forms.
 */
export const wireVersion = 3;
/** Apps of the two wires before are still served: a page may be older than its hub for weeks (SAFETY §3). */
export const oldestWire = wireVersion - 2;

/** What an app says it speaks; the first ones did not say. Undefined: nothing that was ever spoken. */
function spokenWire(said: unknown): number | undefined {
  if (said === undefined) return 1;
  return typeof said === "number" && Number.isInteger(said) && said > 0 ? said : undefined;
}

/** Whether an app that says so is served. One that is newer than its hub is: hubs are brought up to date one after another. */
export function isSpokenHere(said: unknown, oldest = oldestWire): boolean {
  return (spokenWire(said) ?? 0) >= oldest;
}
