import type { DeviceStatus } from "../../../shared/views/devices.ts";
import type { RefusedRecords } from "../../../shared/views/heartbeat.ts";
import { askDevice, handedRecords } from "../registry.ts";

const lookEveryMs = 1_000;
const looks = 15;

/** Asks a kiosk for the records that the hub refused. `late`: it did not answer; they are kept on it. */
export async function fetchRecords(device: DeviceStatus): Promise<RefusedRecords | "failed" | "late"> {
  const asked = await askDevice(device.id, "handOver");
  if (asked.status !== "done") return "failed";
  for (let look = 0; look < looks; look += 1) {
    await new Promise((next) => setTimeout(next, lookEveryMs));
    const handed = await handedRecords(device.id);
    if (handed.status === "done") return handed.body;
  }
  return "late";
}

/** Saves the records as a file of this computer: `dawr-K1-refused-2026-11-22.json`. */
export function saveRecords({ name }: DeviceStatus, { records }: RefusedRecords, day: string): void {
  const address = URL.createObjectURL(new Blob([`[\n${records.join(",\n")}\n]\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `dawr-${name}-refused-${day}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), lookEveryMs);
}
