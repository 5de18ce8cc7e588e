import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import request from "supertest";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { staticRoutes } from "../../server/http/static-routes.ts";

/** A hub's static part over a folder that holds the page, as every build does. */
async function served(showsStyles: boolean) {
  const folder = await mkdtemp(join(tmpdir(), "dawr-styles-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "styles/assets"), { recursive: true });
  await writeFile(join(folder, "styles/index.html"), "<h1>parts</h1>");
  await writeFile(join(folder, "styles/assets/main.js"), "// parts");
  return request(express().use(staticRoutes({ appsFolder: folder, showsStyles })));
}

test("a hub serves the page of shared parts when it is asked to, and otherwise nothing of it by any path", async () => {
  const paths = ["/styles/", "/styles/index.html", "/styles/assets/main.js"];
  const open = await served(true);
  for (const path of paths) expect((await open.get(path)).status, path).toBe(200);
  const closed = await served(false);
  const around = [
    "/styles",
    "/staff/../styles/index.html",
    "/staff/%2e%2e/styles/index.html",
    "/kiosk/..%2fstyles%2findex.html",
  ];
  for (const path of [...paths, ...around]) expect((await closed.get(path)).text, path).not.toContain("parts");
  for (const path of paths) expect((await closed.get(path)).status, path).toBe(404);
});

test("only DAWR_STYLES=1 asks for it", () => {
  expect(readConfig({}).showsStyles).toBe(false);
  expect(readConfig({ DAWR_STYLES: "0" }).showsStyles).toBe(false);
  expect(readConfig({ NODE_ENV: "production", DAWR_DEMO: "1" }).showsStyles).toBe(false);
  expect(readConfig({ DAWR_STYLES: "1" }).showsStyles).toBe(true);
});
