import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CasesView } from "../../shared/views/cases.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { startTestHub } from "../support/hub.ts";

describe("the sample office", () => {
  test("has work on its desks from the first look: requests at each stage, letters, suggestions, and what was done", async () => {
    const hub = await startTestHub();
    onTestFinished(() => hub.close());
    const { office } = await hub.hub.startDemo();
    const look = async <Data>(view: string) =>
      (await hub.must<{ readonly data: Data }>("GET", `/offices/${office}/views/${view}`)).data;
    const { stages, overdue } = await look<CasesView>("cases");
    expect(stages.map(({ stage, count }) => `${stage} ${count}`)).toEqual([
      "collecting 2",
      "committee 1",
      "answer 1",
      "registration 0",
      "delivery 1",
      "closed 0",
    ]);
    expect(overdue).toBe(0);
    expect(await look("contacts")).toMatchObject({ open: { contacts: [{}, {}] } });
    const { actions } = await look<ImprovementsView>("improvements");
    expect(actions.map(({ stage, count }) => `${stage} ${count}`)).toEqual([
      "planned 0",
      "underWay 1",
      "done 1",
      "givenUp 0",
    ]);
  });

  test("opened again by the next start, it is as it was left: nothing is there twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dawr-sample-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const first = await startTestHub({ folder });
    const { office } = await first.hub.startDemo();
    await first.hub.close();
    const hub = await startTestHub({ folder });
    onTestFinished(() => hub.close());
    await hub.hub.startDemo();
    const { data } = await hub.must<{ readonly data: CasesView }>("GET", `/offices/${office}/views/cases`);
    expect(data.stages.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });
});
