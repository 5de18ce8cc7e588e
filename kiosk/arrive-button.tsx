import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { TicketId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { CheckIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { device } from "./device.ts";
import { noteActivity } from "./quiet.ts";

/** Returns the button by which whoever took the ticket from afar joins the queue: only here, in the hall (O4). */
export function ArriveButton({ ticket }: { readonly ticket: TicketId }): JSX.Element {
  const texts = t(kioskStateTexts);
  const [state, setState] = useState<"asking" | "failed" | undefined>();
  const arrive = async (): Promise<void> => {
    const now = device.value;
    if (now.status !== "paired" || state === "asking") return;
    setState("asking");
    noteActivity();
    const { status } = await now.link.send(now.office, { type: "ConfirmPresence", ticket });
    setState(status === "accepted" ? undefined : "failed");
  };
  return (
    <Button size="hall" kind="primary" wide icon={CheckIcon} isBusy={state === "asking"} onPress={() => void arrive()}>
      {state === "failed" ? texts.arriveFailed : texts.arrive}
    </Button>
  );
}
