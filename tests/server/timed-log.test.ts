import { Registry } from "prom-client";
import { describe, expect, it, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { timedLog } from "../../server/timed-log.ts";
import { book, commitsFrom } from "../contract/log-under-test.ts";

const office = "test";

describe("the times of the store", () => {
  it("a sample office's clock that stands still costs nobody a commit, and is no lag", async () => {
    const written = commitsFrom(1, 2);
    const clock = virtualClock(written[0]?.at ?? 0);
    const { log, times } = timedLog(memoryStore().open(), clock);
    const heard: number[] = [];
    log.follow(book, 0, (commit) => heard.push(commit.revision));
    const registry = new Registry();
    for (const metric of times) registry.registerMetric(metric);
    const counted = async () => /dawr_follow_lag_seconds_count (\d+)/.exec(await registry.metrics())?.[1] ?? "0";

    clock.setOfficeClock(office, { startAt: written[0]?.at ?? 0, rate: 0 });
    await log.append(book, written.slice(0, 1));
    await vi.waitFor(() => expect(heard).toEqual([1]));
    expect(await counted()).toBe("0");

    clock.setOfficeClock(office, { startAt: written[1]?.at ?? 0, rate: 60 });
    await log.append(book, written.slice(1));
    await vi.waitFor(() => expect(heard).toEqual([1, 2]));
    expect(await counted()).toBe("1");
  });
});
