import { effect, type ReadonlySignal } from "@preact/signals";
import { type Heartbeat, heartbeatEveryMs } from "../views/heartbeat.ts";
import type { Link, Noted } from "./link.ts";

/** What an app adds to the heartbeat: all but the time and what every browser tells alike. */
export type Said = Omit<Heartbeat, "at" | "version" | "isPersisted">;

/** What a manager should not wait 30 s for is told after this time; it often changes together. */
const soonMs = 1_000;

/**
 * Tells the hub how this device is: whenever the line comes, every 30 s, and soon after `urgent` has changed. `heard`
 * gets the hub's answer to each. The answer stops it.
 */
export function keepBeating(
  link: Link,
  read: () => Said | Promise<Said>,
  urgent?: ReadonlySignal<unknown>,
  heard: (answer: Noted) => void = () => undefined,
): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const beat = async (): Promise<void> => {
    if (link.state.peek() !== "online") return;
    const [said, persisted] = await Promise.all([read(), readPersisted()]);
    const answer = await link.beat({ ...said, at: Date.now(), version: appVersion(), isPersisted: persisted });
    heard(answer);
  };
  const stopEffect = effect(() => {
    if (link.state.value === "online") void beat();
  });
  const stopUrgent = urgent?.subscribe(() => {
    clearTimeout(soon);
    soon = setTimeout(() => void beat(), soonMs);
  });
  const timer = setInterval(() => void beat(), heartbeatEveryMs);
  return () => {
    clearInterval(timer);
    clearTimeout(soon);
    stopEffect();
    stopUrgent?.();
  };
}

/** Whether the browser promised to keep what this page stores; null on plain http, where it cannot be asked. */
async function readPersisted(): Promise<boolean | null> {
  if (!isSecureContext) return null;
  return navigator.storage.persisted().catch(() => false);
}

/** The version, and of which build: the name of its script tells one from the next. */
function appVersion(): string {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.src ?? "";
  const build = /-([\w-]{8})\.js$/u.exec(script)?.[1];
  const version = import.meta.env["VITE_DAWR_VERSION"] ?? "0";
  return build === undefined ? version : `${version}+${build}`;
}
