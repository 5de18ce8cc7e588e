import type { Profile, ProfileId } from "../setup.ts";
import { alkawthar } from "./alkawthar.ts";
import { anatAlbayt } from "./anat-albayt.ts";
import { awaser } from "./awaser.ts";
import { manarat } from "./manarat.ts";
import { mawrid } from "./mawrid.ts";

/** What a new office can begin with, in the order the first-run page offers it. */
export const profiles: readonly Profile[] = [awaser, alkawthar, manarat, anatAlbayt, mawrid];

export const profileIds = ["awaser", "alkawthar", "manarat", "anat-albayt", "mawrid"] as const satisfies ProfileId[];

/** The profile of that id, or undefined when there is none. */
export function profileOf(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
