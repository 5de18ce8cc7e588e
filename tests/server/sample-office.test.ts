import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { plusDays } from "../../server/history/days.ts";
import type { CasesView } from "../../shared/views/cases.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import type { Insights } from "../../shared/views/insights.ts";
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

  test("has weeks behind it: the manager who looks back finds visits, waits, ratings and what was written", async () => {
    const hub = await startTestHub();
    onTestFinished(() => hub.close());
    const { office } = await hub.hub.startDemo();
    const today =
      hub.hub.offices
        .opened()
        .find(({ id }) => id === office)
        ?.today().day ?? "";
    const period = `from=${plusDays(today, -27)}&to=${today}`;
    const { days, satisfaction } = await hub.must<Insights>("GET", `/offices/${office}/reports/insights?${period}`);
    const lived = days.filter(({ finished }) => finished > 20);
    expect(lived.length).toBeGreaterThanOrEqual(12);
    expect(lived.filter(({ satisfaction: { n } }) => n >= 10).length).toBeGreaterThanOrEqual(12);
    expect(satisfaction.n).toBeGreaterThan(200);
    const comments = await hub.must<{ readonly comments: readonly unknown[] }>(
      "GET",
      `/offices/${office}/comments?${period}`,
    );
    expect(comments.comments.length).toBeGreaterThanOrEqual(8);
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
