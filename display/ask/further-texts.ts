import { learn } from "../../shared/i18n/further.ts";

/** Fetches what the public page says in Urdu. */
export async function fetchFurtherTexts(): Promise<void> {
  const { urdu } = await import("../../shared/i18n/texts/ur-ask.ts");
  learn("ur", urdu);
}
