import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundHall } from "../support/hub.ts";
import { type HubProcess, startHubProcess } from "../support/hub-process.ts";

let folder: string;
let hub: HubProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-built-"));
  hub = await startHubProcess(folder, { isSignedIn: true, program: "built" });
});
afterAll(async () => {
  await hub.end();
  rmSync(folder, { recursive: true, force: true });
});

/** An answer of the hub that is no JSON. */
async function fetched(path: string, token?: string): Promise<{ status: number; bytes: Buffer }> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${hub.url}${path}`, { headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe("the hub as it is built, which npm start and the image run", () => {
  test("S1 S2 killed after an answer: its sources go on with the same books, and know the command", {
    retry: 0,
  }, async () => {
    const hall = await foundHall(hub);
    const id = randomUUID();
    const wall = await hub.connect(hall.devices.display);
    await wall.watch({ office: hall.office, view: "board" });
    const { body: first } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }, id);
    expect(first).toMatchObject({ status: "accepted" });
    await wall.view(({ data }) =>
      (data as { waiting: readonly { count: number }[] }).waiting.some((w) => w.count === 1),
    );
    hub.disconnect();
    expect(await hub.end("SIGKILL")).toBe("SIGKILL");

    const written = await startHubProcess(folder, { isSignedIn: true });
    const envelope = { id, command: { type: "CheckIn", service: "inquiry" } };
    const path = `/offices/${hall.office}/commands`;
    expect((await written.ask("POST", path, envelope, hall.devices.kiosk)).body).toEqual(first);
    await written.end();
    hub = await startHubProcess(folder, { isSignedIn: true, program: "built" });
    expect((await hub.ask("POST", path, envelope, hall.devices.kiosk)).body).toEqual(first);
  });

  test("finds what lies beside it, and what it loads when it is first asked for", async () => {
    const hall = await foundHall(hub);
    const { manager } = hall.tokens;
    expect((await fetched("/kiosk/")).bytes.toString()).toContain("<!doctype html>");
    const document = JSON.parse((await fetched("/api/v1/openapi.json")).bytes.toString());
    expect(document.paths).toHaveProperty("/api/v1/offices/{office}/commands");
    const sheet = await fetched(
      `/api/v1/offices/${hall.office}/reports/days?from=2026-11-01&to=2026-11-02&format=xlsx`,
      manager,
    );
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    const found = await hub.must<{ found: readonly unknown[] }>(
      "GET",
      `/offices/${hall.office}/library/search?q=${encodeURIComponent("السياسة")}`,
      undefined,
      manager,
    );
    expect(found.found.length).toBeGreaterThan(0);
  });
});
