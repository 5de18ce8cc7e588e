import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { viewNames } from "../../shared/views/views.ts";
import { type TroubledLog, troubledLog } from "../support/books-troubled-log.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const clock = virtualClock(Date.UTC(2026, 10, 22, 6));
let log: TroubledLog;
let hub: TestHub;
let hall: Hall;
/** Nobody has asked for anything of this one yet. */
let unopened: Hall;
const unheard: unknown[] = [];
const hear = (reason: unknown) => void unheard.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", hear);
  log = troubledLog(memoryStore().open());
  hub = await startTestHub({ log, clock });
  hall = await foundHall(hub);
  unopened = await foundHall(hub);
});
afterAll(async () => {
  log.cutReads(false);
  await hub.close();
  process.off("unhandledRejection", hear);
});

const get = async (path: string, token: string) => {
  const response = await fetch(`${hub.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  const type = response.headers.get("content-type") ?? "";
  return { status: response.status, type, body: JSON.parse(await response.text()) };
};
const told = (title: string) => ({
  status: 503,
  type: expect.stringContaining("application/problem+json"),
  body: { title, detail: expect.stringMatching(/\.$/) },
});
const away = told("The store is not reachable");

describe("S7 what is asked for while the store does not answer", () => {
  it("reports, comments, the organisation and results: 503 with a sentence, and the hub goes on", async () => {
    const { office, tokens } = hall;
    const period = "from=2026-10-20&to=2026-11-22";
    log.cutReads(true);
    const paths = [
      `/offices/${office}/reports/days?${period}`,
      `/offices/${office}/reports/insights?${period}`,
      `/offices/${office}/comments?${period}`,
      `/offices/${office}/officer-results`,
      `/organisation?${period}`,
    ];
    for (const path of paths) {
      expect([path, await get(path, tokens.manager)]).toMatchObject([path, away]);
    }
    // A promise that nobody waits for ends a hub a turn later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unheard).toEqual([]);
    log.cutReads(false);
    for (const path of paths) expect([path, (await get(path, tokens.manager)).status]).toEqual([path, 200]);
  });

  it("views of an office that nobody has asked for yet: 503 with a sentence, never 500", async () => {
    const { office, tokens, devices } = unopened;
    log.cutReads(true);
    const answers = [];
    for (const view of viewNames) {
      for (const token of [tokens.manager, tokens.officers[0] ?? "", devices.kiosk]) {
        answers.push({ view, ...(await get(`/offices/${office}/views/${view}`, token)) });
      }
    }
    log.cutReads(false);
    expect(answers.filter(({ status }) => ![400, 403, 503].includes(status))).toEqual([]);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(10);
    for (const each of refused) expect(each).toMatchObject(away);
    expect((await get(`/offices/${office}/views/board`, devices.display)).status).toBe(200);
  });

  it("a book that a newer version has written in: 503, and says so", async () => {
    const { office, tokens } = await foundHall(hub);
    const book = `office/${office}/ratings/2026-11`;
    const by = { kind: "hub", id: "hub" } as const;
    const events = [{ type: "FaceOfTomorrow" }];
    const commit = { book, revision: 1, id: randomUUID(), at: clock.now(), by, command: "X", hash: "", events };
    expect(await log.append(book, [commit])).toBe(true);
    for (const path of ["views/ratings", "reports/days?from=2026-11-20&to=2026-11-21"]) {
      const answer = await get(`/offices/${office}/${path}`, tokens.manager);
      expect([path, answer]).toMatchObject([path, told("A newer version is in use")]);
    }
    expect(unheard).toEqual([]);
  });
});
