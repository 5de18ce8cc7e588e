import type { Role } from "../office/ids.ts";

/** What can be done with the files of the library, beside the commands of its book. */
export type LibraryAct = "upload" | "read" | "search";

const everybody: readonly Role[] = ["officer", "researcher", "committee", "manager", "admin"];

/** Who may do what with the library of the own offices. Devices and visitors never. */
export const libraryTable: { readonly [Act in LibraryAct]: readonly Role[] } = {
  upload: ["manager", "admin"],
  read: everybody,
  search: everybody,
};
