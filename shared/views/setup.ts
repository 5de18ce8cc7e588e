import type { Setup } from "../setup/setup.ts";

/** The setup as its audiences read it. Holds no personal data. */
export type SetupView = Omit<Setup, "profile" | "scales"> & { readonly profile: string | null };

export function setupView(setup: Setup): SetupView {
  const { scales: _, ...rest } = setup;
  return { ...rest, profile: setup.profile ?? null };
}
