import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLocalAuthority } from "../../server/tls/local-authority.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import { foundHall } from "../support/hub.ts";
import { spawnMain, startHubProcess } from "../support/hub-process.ts";
import { dawr } from "../support/keep.ts";
import { freePort, type RedisServer, startRedis } from "../support/redis-server.ts";

let folder: string;
let server: RedisServer;
let url: string;
let trusting: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-redis-tls-"));
  const authority = openLocalAuthority(folder, Date.now());
  const { key, cert } = authority.pairFor(["localhost", "127.0.0.1"], Date.now());
  for (const [name, text] of Object.entries({ key, cert, ca: authority.certificate })) {
    writeFileSync(join(folder, `${name}.pem`), text, { mode: 0o600 });
  }
  const port = await freePort();
  const path = (name: string) => join(folder, `${name}.pem`);
  const files = ["--tls-key-file", path("key"), "--tls-cert-file", path("cert"), "--tls-ca-cert-file", path("ca")];
  server = await startRedis(["--tls-port", String(port), ...files, "--tls-auth-clients", "no"]);
  url = `rediss://127.0.0.1:${port}`;
  trusting = { DAWR_SECRET: "the same for every hub of the tests", NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") };
}, 120_000);
afterAll(async () => {
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("books on Redis over TLS (rediss://)", () => {
  it("S1 S2 keeps them by a certificate of the local authority; the store's tools reach them the same way", async () => {
    const data = join(folder, "data");
    const hub = await startHubProcess(data, { isSignedIn: true, environment: { ...trusting, REDIS_URL: url } });
    const { office, devices } = await foundHall(hub);
    const kiosk = await hub.connect(devices.kiosk);
    const board = await hub.connect(devices.display);
    await board.watch({ office, view: "board" });
    const id = randomUUID();
    const ask = (): Promise<Answer> => kiosk.command({ id, office, command: { type: "CheckIn", service: "inquiry" } });
    const first = await ask();
    expect(first).toMatchObject({ status: "accepted" });
    expect(await ask()).toEqual(first);
    // The following read works over TLS as well: what another hub writes is told.
    const other = await startHubProcess(join(folder, "other"), { environment: { ...trusting, REDIS_URL: server.url } });
    const envelope = { id: randomUUID(), command: { type: "CheckIn", service: "inquiry" } };
    expect(await other.ask("POST", `/offices/${office}/commands`, envelope, devices.kiosk)).toMatchObject({
      status: 200,
    });
    const count = (shown: unknown) =>
      (shown as { waiting: readonly { count: number }[] }).waiting.reduce((sum, each) => sum + each.count, 0);
    await board.view((message) => count(message.data) === 2);
    hub.disconnect();
    expect(await other.end()).toBe(0);
    expect(await hub.end()).toBe(0);

    const environment = { ...trusting, REDIS_URL: url, DATA_DIR: data };
    expect(await dawr(["backup", join(folder, "books.gz")], environment)).toMatchObject({ code: 0 });
    expect(await dawr(["verify"], environment)).toMatchObject({ code: 0 });
  }, 60_000);

  it("says in one sentence that the server's certificate is not trusted, and ends with 1", async () => {
    const { DAWR_SECRET = "" } = trusting;
    const child = spawnMain(join(folder, "stranger"), { DAWR_SECRET, REDIS_URL: url });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, "close");
    expect([code, said.trim()]).toEqual([
      1,
      expect.stringMatching(/^The certificate of Redis is not trusted \(.*\): .*NODE_EXTRA_CA_CERTS\.$/),
    ]);
  }, 60_000);
});
