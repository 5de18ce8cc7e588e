import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linkToken, readLinkToken } from "../../server/access/ticket-links.ts";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { Answer, Command, Me } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const hour = 3_600_000;
/** 10:00 in Riyadh on the last day of a month. */
const morning = Date.parse("2026-11-30T07:00:00Z");

let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
beforeEach(async () => {
  clock = virtualClock(morning);
  hub = await startTestHub({ log: memoryStore().open(), clock, settings: { publicUrl: "https://dawr.example" } });
  hall = await foundHall(hub);
});
afterEach(() => hub.close());

type Slip = { readonly ticket: string; readonly code: string; readonly link: string; readonly token: string };

async function checkIn(id: string = randomUUID()): Promise<Slip> {
  const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }, id);
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  const { ticket, code, link } = body.result as Record<string, string>;
  return { ticket: ticket ?? "", code: code ?? "", link: link ?? "", token: (link ?? "").split("#")[1] ?? "" };
}

const send = async (token: string, command: Command): Promise<Answer> => (await hall.send(token, command)).body;
const view = (token: string, name: string, code = "") =>
  hub.ask<{ data: { ticket: { code: string; phase: string } | null } }>(
    "GET",
    `/offices/${hall.office}/views/${name}${code === "" ? "" : `?code=${code}`}`,
    undefined,
    token,
  );

describe("the link of a ticket", () => {
  test("S2 a repeated check-in gets the same link; two tickets have two; it leads to the hub's public address", async () => {
    const id = randomUUID();
    const slip = await checkIn(id);
    expect(slip.link).toMatch(/^https:\/\/dawr\.example\/t\/#t~hall-[a-z0-9]+~2026-11-30~A-001~[\w-]{22}$/);
    expect(await checkIn(id)).toEqual(slip);
    expect((await checkIn()).link).not.toBe(slip.link);
  });

  test("S6 S8 shows this ticket, live and over HTTP, and nothing else of the office", async () => {
    const slip = await checkIn();
    const other = await checkIn();
    expect((await hub.ask<Me>("GET", "/me", undefined, slip.token)).body).toEqual({
      kind: "visitor",
      ticket: slip.ticket,
      code: "A-001",
      office: hall.office,
    });
    expect((await view(slip.token, "phone", slip.code)).body.data.ticket).toMatchObject({ phase: "waiting" });
    expect((await view(slip.token, "phone", other.code)).status).toBe(403);
    for (const name of ["board", "kiosk", "desk", "research", "overview", "ratings", "devices", "setup"]) {
      expect((await view(slip.token, name)).status, name).toBe(403);
    }
    const socket = await hub.connect(slip.token);
    expect(await socket.watch({ office: hall.office, view: "phone", params: { code: other.code } })).toEqual({
      status: "forbidden",
    });
    expect(await socket.watch({ office: hall.office, view: "phone", params: { code: slip.code } })).toEqual({
      status: "watching",
    });
    const [officer = ""] = hall.tokens.officers;
    await send(officer, { type: "OpenCounter", counter: "1" });
    await send(officer, { type: "CallNext", counter: "1" });
    await socket.view(({ data }) => "ticket" in data && data.ticket?.phase === "called");
  });

  test("S8 acts for this ticket: puts off once, leaves, rates; never for another's", async () => {
    const slip = await checkIn();
    const other = await checkIn();
    expect(await send(slip.token, { type: "DelayTurn", ticket: other.ticket })).toEqual({ status: "forbidden" });
    expect(await send(slip.token, { type: "Abandon", ticket: other.ticket })).toEqual({ status: "forbidden" });
    expect(await send(slip.token, { type: "CheckIn", service: "inquiry" })).toEqual({ status: "forbidden" });
    expect(await send(slip.token, { type: "DelayTurn", ticket: slip.ticket })).toMatchObject({ status: "accepted" });
    expect(await send(slip.token, { type: "DelayTurn", ticket: slip.ticket })).toMatchObject({
      rejection: { code: "AlreadyDelayed" },
    });
    expect(await send(slip.token, { type: "AskResearcher", ticket: other.ticket })).toEqual({ status: "forbidden" });
    for (let times = 0; times < 2; times += 1) {
      expect(await send(slip.token, { type: "AskResearcher", ticket: slip.ticket })).toMatchObject({
        status: "accepted",
      });
    }
    expect((await view(slip.token, "phone", slip.code)).body.data.ticket).toMatchObject({ isUnclear: true });
    expect(await send(slip.token, { type: "Abandon", ticket: slip.ticket })).toMatchObject({ status: "accepted" });
    expect((await view(slip.token, "phone", slip.code)).body.data.ticket).toMatchObject({ phase: "abandoned" });
  });

  test("R12 a rating by phone names neither ticket nor code in its book", async () => {
    const slip = await checkIn();
    const rate: Command = { type: "RateVisit", ticket: slip.ticket, score: 4, mode: "phone" };
    expect(await send(slip.token, { ...rate, mode: "kiosk" })).toEqual({ status: "forbidden" });
    expect(await send(slip.token, rate)).toMatchObject({ rejection: { code: "VisitNotOver" } });
    await send(slip.token, { type: "Abandon", ticket: slip.ticket });
    expect(await send(slip.token, rate)).toMatchObject({ status: "accepted" });
    expect(await send(slip.token, rate)).toMatchObject({ rejection: { code: "AlreadyRated" } });
    const commits = await hub.hub.engine.read((await hub.hub.offices.open(hall.office))?.ratingsBook() as never);
    const kept = JSON.stringify(commits, (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    expect(kept).not.toContain(slip.ticket);
    expect(kept).not.toContain(slip.code);
  });

  test("lives 48 hours: rates over midnight and the end of a month, once, then closes", async () => {
    const slip = await checkIn();
    clock.set(morning + 30 * hour);
    const next = await checkIn();
    expect(next.code).toBe(slip.code);
    expect((await view(slip.token, "phone", slip.code)).body.data.ticket).toBeNull();
    const rate: Command = { type: "RateVisit", ticket: slip.ticket, score: 5, mode: "phone" };
    expect(await send(slip.token, rate)).toMatchObject({ status: "accepted" });
    expect(await send(slip.token, rate)).toMatchObject({ rejection: { code: "AlreadyRated" } });
    const socket = await hub.connect(slip.token);
    clock.set(morning + 48 * hour);
    expect(await send(slip.token, rate)).not.toMatchObject({ status: "accepted" });
    expect((await view(slip.token, "phone", slip.code)).status).toBe(401);
    expect(await socket.watch({ office: hall.office, view: "phone", params: { code: slip.code } })).toEqual({
      status: "forbidden",
    });
    await expect(hub.connect(slip.token)).rejects.toThrow("unauthorized");
  });

  test("rated at the kiosk on the last day, it is rated on the first of the month too", async () => {
    const slip = await checkIn();
    await send(slip.token, { type: "Abandon", ticket: slip.ticket });
    await send(hall.devices.kiosk, { type: "RateVisit", ticket: slip.code, score: 3, mode: "kiosk" });
    clock.set(morning + 20 * hour);
    const rate: Command = { type: "RateVisit", ticket: slip.ticket, score: 5, mode: "phone" };
    expect(await send(slip.token, rate)).toMatchObject({ rejection: { code: "AlreadyRated" } });
  });

  test("S8 a link that nobody gave opens nothing, whichever part is made up", async () => {
    const { token } = await checkIn();
    const [mark, office, day, code, seal = ""] = token.split("~");
    const forged = [
      [mark, office, day, "A-002", seal],
      [mark, office, "2026-11-29", code, seal],
      [mark, "hall-2", day, code, seal],
      [mark, office, day, code, `${seal.slice(0, -1)}${seal.endsWith("A") ? "B" : "A"}`],
      [mark, office, day, code],
      [mark, office, day, code, seal, "more"],
      ["d", office, day, code, seal],
    ];
    for (const parts of forged) expect((await view(parts.join("~"), "phone", "A-001")).status).toBe(401);
    const elsewhere = { office: "gone", day: "2026-11-30", code: "A-001" };
    expect((await view(linkToken("a secret for tests, long enough", elsewhere), "phone", "A-001")).status).toBe(401);
    expect(readLinkToken("another secret of the same hub", token)).toBeUndefined();
  });
});
