import type { Profile } from "../setup.ts";
import { allChannels, beneficiary, casework, counters, priorities, reasons, services } from "./shared-part.ts";

/** Care for Saudi families abroad: all eight channels. */
export const awaser: Profile = {
  id: "awaser",
  name: { ar: "جمعية أواصر", en: "Awaser Association" },
  beneficiary,
  channels: allChannels,
  services,
  counters,
  priorities,
  reasons,
  casework,
};
