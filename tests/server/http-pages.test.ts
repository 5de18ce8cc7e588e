import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let apps: string;
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  apps = mkdtempSync(join(tmpdir(), "dawr-apps-"));
  for (const app of ["kiosk", "staff"]) {
    mkdirSync(join(apps, app, "assets"), { recursive: true });
    writeFileSync(join(apps, app, "index.html"), `<title>${app}</title>`);
    writeFileSync(join(apps, app, "sw.js"), "// worker");
    writeFileSync(join(apps, app, "assets", "index-abc.js"), "// app");
  }
  writeFileSync(join(apps, "staff", "launcher.html"), "<title>launcher</title>");
  hub = await startTestHub({ appsFolder: apps });
  hall = await foundHall(hub, 1);
});
afterAll(async () => {
  await hub.close();
  rmSync(apps, { recursive: true, force: true });
});

async function get(path: string) {
  const response = await fetch(`${hub.url}${path}`, { redirect: "manual" });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe("the pages", () => {
  it("are served each at its place, the launcher at the root; html and workers are asked for anew", async () => {
    for (const [path, title] of [
      ["/", "launcher"],
      ["/kiosk/", "kiosk"],
      ["/staff/", "staff"],
      ["/staff/?office=riyadh", "staff"],
    ] as const) {
      const page = await get(path);
      expect(page.text).toBe(`<title>${title}</title>`);
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(page.headers.get("content-type")).toContain("text/html");
    }
    expect((await get("/kiosk/sw.js")).headers.get("cache-control")).toBe("no-cache");
    expect((await get("/kiosk/assets/index-abc.js")).headers.get("cache-control")).toContain("immutable");
    const bare = await get("/kiosk");
    expect([bare.status, bare.headers.get("location")]).toEqual([301, "/kiosk/"]);
  });

  it("that are not built say so", async () => {
    const page = await get("/display/");
    expect(page.status).toBe(503);
    expect(page.text).toContain("not built yet");
    expect(page.text).toContain("لم تُبنَ");
  });

  it("never leave their folder", async () => {
    for (const path of [
      "/kiosk/../../package.json",
      "/kiosk/%2e%2e/%2e%2e/package.json",
      "/staff/..%2f..%2fetc/passwd",
      "/.env",
    ]) {
      const { status, text } = await get(path);
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain("dawr");
    }
  });
});

describe("commands with the session's cookie (S8)", () => {
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${hub.url}/api/v1/offices/${hall.office}/commands`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `dawr_session=${hall.tokens.manager}`, ...headers },
      body: JSON.stringify({ id: randomUUID(), command: { type: "CheckIn", service: "inquiry" } }),
    });
    return [response.status, ((await response.json()) as { status: string }).status];
  };

  it("count when our own page sent them, and not from another site", async () => {
    expect(await ask({ "sec-fetch-site": "same-origin" })).toEqual([200, "accepted"]);
    expect(await ask({ origin: hub.url })).toEqual([200, "accepted"]);
    expect(await ask({ "sec-fetch-site": "cross-site" })).toEqual([403, "forbidden"]);
    expect(await ask({ origin: "https://elsewhere.example" })).toEqual([403, "forbidden"]);
  });
});
