import { afterEach, beforeEach, describe } from "vitest";
import type { BookLog } from "../../server/log/log.ts";
import type { StoreKind, TestStore } from "../support/books-stores.ts";
import { describeBooks, describeKeeping } from "./log-suite-books.ts";
import { describeFollowing, describeTelling } from "./log-suite-follow.ts";
import { describeGuard, describeRacing } from "./log-suite-guard.ts";
import { book, type LogUnderTest } from "./log-under-test.ts";

/** What every store promises; a store is one when this passes. */
export function describeLog(kind: StoreKind): void {
  describe(`the log on ${kind.name}`, () => {
    let store: TestStore;
    let log: BookLog;

    const underTest: LogUnderTest = {
      kind,
      get store() {
        return store;
      },
      get log() {
        return log;
      },
      read: async (name = book, after = 0) => log.read(name, after),
      async reopen() {
        await log.close();
        log = await store.open();
      },
    };

    beforeEach(async () => {
      store = await kind.make();
      log = await store.open();
    });

    afterEach(async () => {
      await log.close();
      await store.dispose();
    });

    describeBooks(underTest);
    describeKeeping(underTest);
    describeGuard(underTest);
    describeRacing(underTest);
    describeFollowing(underTest);
    describeTelling(underTest);
  });
}
