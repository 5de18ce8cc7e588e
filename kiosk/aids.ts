import { type Signal, signal } from "@preact/signals";

/** The aids that a visitor can switch on for this visit. */
export type Aid = "largeText" | "contrast" | "lowReach";

export const aids: Readonly<Record<Aid, Signal<boolean>>> = {
  largeText: signal(false),
  contrast: signal(false),
  lowReach: signal(false),
};

/** What each aid writes on the page; the tokens (shared/ui/tokens.css) and the kiosk's sheets read it. */
const marks: Readonly<Record<Aid, readonly [name: string, value: string]>> = {
  largeText: ["text", "large"],
  contrast: ["contrast", "more"],
  lowReach: ["reach", "low"],
};

export function switchAid(aid: Aid, isOn: boolean): void {
  const [name, value] = marks[aid];
  if (isOn) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
  aids[aid].value = isOn;
}

export function resetAids(): void {
  switchAid("largeText", false);
  switchAid("contrast", false);
  switchAid("lowReach", false);
}

export function isAnyAidOn(): boolean {
  return aids.largeText.value || aids.contrast.value || aids.lowReach.value;
}
