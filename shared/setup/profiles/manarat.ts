import type { Profile } from "../setup.ts";
import { allChannels, beneficiary, casework, counters, priorities, reasons, services } from "./shared-part.ts";

/** Its policy is also that of service delivery: all eight channels. */
export const manarat: Profile = {
  id: "manarat",
  name: { ar: "جمعية منارات", en: "Manarat Association" },
  beneficiary,
  channels: allChannels,
  services,
  counters,
  priorities,
  reasons,
  casework,
};
