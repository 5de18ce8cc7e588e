import type { Setup } from "../setup/setup.ts";

/** The setup as its audiences read it. Holds no personal data: kiosks and walls read it too. */
export type SetupView = Omit<Setup, "profile" | "scales" | "reportPlan"> & { readonly profile: string | null };

export function setupView(setup: Setup): SetupView {
  const { scales: _, reportPlan: __, ...rest } = setup;
  return { ...rest, profile: setup.profile ?? null };
}
