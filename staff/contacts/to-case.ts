import type { ServiceId } from "../../shared/office/ids.ts";
import { type OpenedCase, openCase } from "../cases/open-case.ts";
import type { Asking } from "../desk/asking.ts";

/** Opens the case of a contact and ties both: the hub takes channel, person and relation from the contact (K18). */
export async function caseOfContact(
  asking: Asking,
  { id }: { readonly id: string },
  service: ServiceId,
): Promise<OpenedCase | undefined> {
  const opened = await openCase(asking, { service, source: { kind: "contact", contact: id } });
  if (!opened) return undefined;
  const isTied = await asking.ask({ type: "LinkContact", contact: id, kind: "case", target: opened.id });
  const no = asking.trouble.value;
  // Another press, or a colleague, has tied it already.
  const wasTied = no?.kind === "rejected" && no.rejection.code === "ContactLinked";
  if (wasTied) asking.dismiss();
  return isTied || wasTied ? opened : undefined;
}
