import type { Profile } from "../setup.ts";
import { allChannels, beneficiary, casework, counters, priorities, reasons, services } from "./shared-part.ts";

/** Health: all eight channels. */
export const alkawthar: Profile = {
  id: "alkawthar",
  name: { ar: "جمعية الكوثر الصحية", en: "Al-Kawthar Health Association" },
  beneficiary,
  channels: allChannels,
  services,
  counters,
  priorities,
  reasons,
  casework,
};
