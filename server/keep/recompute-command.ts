import type { Config } from "../config.ts";
import { recompute } from "../history/recompute.ts";
import { openHistory, openShelf, storeOf } from "./stores.ts";

/** Folds the summaries of closed days anew, those of archived months from their files. Resolves to the exit code. */
export async function doRecompute(config: Config, archive: string, say: (line: string) => void): Promise<number> {
  const shelf = await openShelf(storeOf(config));
  try {
    const store = await openHistory(config.dataFolder);
    try {
      const { days, offices } = await recompute({ shelf, store, archive, now: Date.now() });
      say(`Folded ${days} closed days of ${offices} offices anew.`);
      return 0;
    } finally {
      store.close();
    }
  } finally {
    await shelf.close();
  }
}
