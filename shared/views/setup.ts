import type { Setup } from "../setup/setup.ts";

/** The setup as its audiences read it. Holds no personal data. */
export type SetupView = Omit<Setup, "profile"> & { readonly profile: string | null };

export function setupView(setup: Setup): SetupView {
  return { ...setup, profile: setup.profile ?? null };
}
