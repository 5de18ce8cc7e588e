import { learn } from "../shared/i18n/further.ts";

/** Fetches what the kiosk says in Urdu; the kiosk's worker keeps it with the rest, so it comes without the hub too. */
export async function fetchFurtherTexts(): Promise<void> {
  const { urdu } = await import("../shared/i18n/texts/ur-kiosk.ts");
  learn("ur", urdu);
}
