import type { Config } from "../config.ts";
import { recompute } from "../history/recompute.ts";
import { openSummaryStore } from "../history/summary-store.ts";
import { openShelf, type StoreAddress } from "./stores.ts";

/** Folds the summaries of the store's closed days anew; what stands for archived days is kept. Resolves to the exit code. */
export async function doRecompute(config: Config, address: StoreAddress, say: (line: string) => void): Promise<number> {
  const shelf = await openShelf(address);
  const store = openSummaryStore(config.dataFolder);
  try {
    const { days, offices } = await recompute(shelf, store, Date.now());
    say(`Folded ${days} closed days of ${offices} offices anew.`);
    return 0;
  } finally {
    store.close();
    await shelf.close();
  }
}
