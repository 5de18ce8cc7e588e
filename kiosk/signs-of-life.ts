import { computed } from "@preact/signals";
import { keepBeating, type Said } from "../shared/ui/heartbeat.ts";
import { showWhenAsked } from "../shared/ui/identify.tsx";
import type { Link } from "../shared/ui/link.ts";
import { soundState } from "./listen/sound-state.ts";
import { isWiped, ledger, type Outbox } from "./outbox.ts";
import { printer } from "./printing.ts";
import { markHandedOver, readRefused } from "./refused-records.ts";

/** What a manager is told at once. */
const urgent = computed(() => [ledger.value?.quarantined, isWiped.value, printer.value, soundState.value].join());

/** Tells the hub how this kiosk is, and does what managers ask of it; the answer stops both. */
export function giveSigns(link: Link, outbox: Outbox): () => void {
  const said = (): Said => ({
    ...(ledger.value === undefined ? {} : { ledger: ledger.value }),
    isWiped: isWiped.value,
    sound: soundState.value,
    printer: printer.value,
  });
  const stops = [
    keepBeating(link, said, urgent, outbox.hearBeat),
    showWhenAsked(link),
    link.onAsked(({ ask }) => {
      if (ask === "handOver") void handOver(link, outbox);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** They stay here too; from now on nobody needs to be told of them. */
async function handOver(link: Link, outbox: Outbox): Promise<void> {
  const { ids, ...handed } = await readRefused();
  if (!(await link.handOver(handed))) return;
  await markHandedOver(ids);
  await outbox.lookAgain();
}
