import type { Profile } from "../setup.ts";
import { allChannels, casework, counters, priorities, reasons, services } from "./shared-part.ts";

/** Social enterprise for women: whoever is served is called the user. */
export const mawrid: Profile = {
  id: "mawrid",
  name: { ar: "جمعية مورد النسائية", en: "Mawrid Women's Association" },
  beneficiary: { ar: "المستخدم", en: "user" },
  channels: allChannels,
  services,
  counters,
  priorities,
  reasons,
  casework,
};
