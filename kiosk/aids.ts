import { type Signal, signal } from "@preact/signals";

/** The aids that a visitor can switch on for this visit. */
export type Aid = "largeText" | "contrast" | "lowReach" | "listen";

export const aids: Readonly<Record<Aid, Signal<boolean>>> = {
  largeText: signal(false),
  contrast: signal(false),
  lowReach: signal(false),
  listen: signal(false),
};

const names: readonly Aid[] = ["largeText", "contrast", "lowReach", "listen"];

/** What each aid writes on the page; the tokens (shared/ui/tokens.css) and the kiosk's sheets read it. */
const marks: Readonly<Record<Aid, readonly [name: string, value: string]>> = {
  largeText: ["text", "large"],
  contrast: ["contrast", "more"],
  lowReach: ["reach", "low"],
  listen: ["voice", "on"],
};

export function switchAid(aid: Aid, isOn: boolean): void {
  const [name, value] = marks[aid];
  if (isOn) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
  aids[aid].value = isOn;
}

export function resetAids(): void {
  for (const aid of names) switchAid(aid, false);
}

export function isAnyAidOn(): boolean {
  return names.some((aid) => aids[aid].value);
}
