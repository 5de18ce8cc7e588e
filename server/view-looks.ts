import type { Instant } from "../shared/office/ids.ts";
import type { CaseLook } from "../shared/views/cases.ts";
import type { LibraryLook } from "../shared/views/library.ts";
import { type Access, tabletCounters } from "./access/access.ts";
import type { OpenOffice } from "./offices-types.ts";
import type { WordsReader } from "./vault/words.ts";

type Roster = Pick<Access, "directory" | "devices">;

/** What contacts are looked at with. */
export function contactLook(office: OpenOffice, access: Roster) {
  return { today: office.today().day, directory: access.directory(office.id) };
}

/** What cases are looked at with: today, who is who, and where there are tablets. */
export function lookOf(
  office: OpenOffice,
  access: Roster,
  now: { readonly at: Instant; readonly open: WordsReader["open"] },
): CaseLook {
  const { id } = office;
  return {
    today: office.today().day,
    directory: access.directory(id),
    tablets: tabletCounters(access.devices(id)),
    ...now,
  };
}

/** The library as of this moment. */
export function shelfOf(office: OpenOffice, access: Roster, at: Instant): LibraryLook {
  return { today: office.today().day, at, directory: access.directory(office.id) };
}
