import type { Profile } from "../setup.ts";
import { allChannels, beneficiary, casework, counters, priorities, reasons, services } from "./shared-part.ts";

/** Housing: seven channels, for it has no branch delegates (R9). */
export const anatAlbayt: Profile = {
  id: "anat-albayt",
  name: { ar: "جمعية أناة البيت", en: "Anat Al-Bayt Association" },
  beneficiary,
  channels: allChannels.filter((channel) => channel !== "delegate"),
  services,
  counters,
  priorities,
  reasons,
  casework,
};
