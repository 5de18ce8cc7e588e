import type { OfficeId } from "../../shared/office/ids.ts";
import { outcomeOfAsked, type Trouble } from "../admin/outcome.ts";
import { makePairingCode } from "../admin/registry.ts";

/**
 * Opens a kiosk or a display of the office in a new tab of this computer, paired by a fresh code. Resolves to why not,
 * if it could not. The tab is opened before the hub is asked, or the browser would take it for an unwanted one.
 */
export async function openPaired(office: OfficeId, kind: "kiosk" | "display"): Promise<Trouble | undefined> {
  const tab = window.open("about:blank", "_blank");
  const asked = await makePairingCode(office, kind);
  if (asked.status === "done") {
    const address = `/${kind}/#pair=${asked.body.code}`;
    if (tab) tab.location.replace(address);
    else location.assign(address);
    return undefined;
  }
  tab?.close();
  const outcome = outcomeOfAsked<never>(asked, { fields: [] });
  return outcome.status === "trouble" ? outcome.trouble : undefined;
}
