import { signal } from "@preact/signals";
import type { OfficeId } from "../../shared/office/ids.ts";

const officeKey = "dawr.staff.office";

/** What stands behind `#` in the address. */
export const hash = signal(location.hash);
addEventListener("hashchange", () => {
  hash.value = location.hash;
});

/** The office that the address or this browser's memory names; whether one may enter it is asked elsewhere. */
export const wishedOffice = signal<OfficeId | undefined>(
  new URLSearchParams(location.search).get("office") ?? localStorage.getItem(officeKey) ?? undefined,
);

/** Enters another office: in the address, so that it can be kept and sent, and for the next time. */
export function chooseOffice(office: OfficeId): void {
  const address = new URL(location.href);
  address.searchParams.set("office", office);
  history.replaceState(null, "", address);
  localStorage.setItem(officeKey, office);
  wishedOffice.value = office;
}
