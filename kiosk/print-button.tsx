import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { Button } from "../shared/ui/button.tsx";
import { PrinterIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { printed, printTicket } from "./printing.ts";

export function PrintButton(): JSX.Element {
  return (
    <Button size="hall" icon={PrinterIcon} onPress={printTicket}>
      {t(kioskTexts).print}
    </Button>
  );
}

/** Returns what came of printing, in a place of its own that readers listen to. */
export function PrintLine(): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <p class="kiosk__line" role="status">
      {printed.value !== "no" && <PrinterIcon size="1.25em" />}
      {printed.value === "sent" && texts.printing}
      {printed.value === "failed" && texts.printFailed}
    </p>
  );
}
