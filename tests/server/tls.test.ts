import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConfigFault } from "../../server/config-fault.ts";
import { addressBytes } from "../../server/tls/certificate.ts";
import { openLocalAuthority } from "../../server/tls/local-authority.ts";
import { namesOfThisMachine } from "../../server/tls/names.ts";
import { trustTexts } from "../../shared/i18n/texts/trust.ts";
import { foundHall, startTestHub, type TestHub } from "../support/hub.ts";
import { caller } from "../support/hub-caller.ts";

const dayMs = 86_400_000;
const now = Date.parse("2026-11-22T06:00:00Z");
const names = ["localhost", "dawr.local", "127.0.0.1", "::1", "fd00::7"];

describe("the local authority", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dawr-tls-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const leafOf = (at: number, of: readonly string[] = names) =>
    new X509Certificate(openLocalAuthority(folder, at).pairFor(of, at).cert);

  it("vouches for names and addresses for 397 days, and itself lasts ten years", () => {
    const authority = new X509Certificate(openLocalAuthority(folder, now).certificate);
    const leaf = leafOf(now);
    expect(authority.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.checkIssued(authority) && leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.subjectAltName).toBe(
      "DNS:localhost, DNS:dawr.local, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:FD00:0:0:0:0:0:0:7",
    );
    expect(leaf.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    const days = (of: X509Certificate) => (of.validToDate.getTime() - of.validFromDate.getTime()) / dayMs;
    expect([days(leaf), days(authority)]).toEqual([397, 3_653]);
    expect(leaf.checkHost("elsewhere.example")).toBeUndefined();
  });

  it("keeps what it has, renews what runs out or lacks a name, and the authority stays the same", () => {
    const first = leafOf(now).fingerprint256;
    const authority = openLocalAuthority(folder, now).fingerprint;
    expect(leafOf(now + 300 * dayMs).fingerprint256).toBe(first);
    expect(leafOf(now, names.slice(1)).fingerprint256).toBe(first);
    const later = leafOf(now + 340 * dayMs);
    expect(later.fingerprint256).not.toBe(first);
    expect(later.validToDate.getTime()).toBe(now + (340 + 396) * dayMs);
    expect(leafOf(now + 340 * dayMs, [...names, "192.168.1.5"]).checkIP("192.168.1.5")).toBe("192.168.1.5");
    expect(openLocalAuthority(folder, now + 340 * dayMs).fingerprint).toBe(authority);
    // Nothing outlives the authority.
    expect(leafOf(now + 3_600 * dayMs).validToDate.getTime()).toBe(now - dayMs + 3_653 * dayMs);
  });

  it("S7 S8 keeps keys from others, says in one sentence what is wrong with a file, and makes a spoilt leaf anew", () => {
    leafOf(now);
    for (const name of ["authority.pem", "hub.pem"]) {
      expect(statSync(join(folder, "tls", name)).mode & 0o777, name).toBe(0o600);
    }
    writeFileSync(join(folder, "tls/hub.pem"), "rubbish");
    expect(leafOf(now).checkHost("localhost")).toBe("localhost");
    writeFileSync(join(folder, "tls/authority.pem"), readFileSync(join(folder, "tls/hub.pem"), "utf8").slice(0, 300));
    expect(() => leafOf(now)).toThrow(ConfigFault);
    expect(() => leafOf(now)).toThrow(/authority\.pem cannot be used .*must trust the hub anew\.$/);
  });

  it("writes addresses as their bytes", () => {
    const hex = (address: string) => addressBytes(address).toString("hex");
    expect(hex("192.168.1.5")).toBe("c0a80105");
    expect(hex("::1")).toBe("00000000000000000000000000000001");
    expect(hex("2001:db8::a:0:1")).toBe("20010db8000000000000000a00000001");
    expect(hex("::ffff:10.0.0.1")).toBe("00000000000000000000ffff0a000001");
  });

  it("knows this machine by its names and addresses, and by the public one", () => {
    const known = namesOfThisMachine("https://hall.example.org:8443");
    expect(known).toEqual(expect.arrayContaining(["localhost", "127.0.0.1", "::1", "hall.example.org"]));
    expect(new Set(known).size).toBe(known.length);
  });
});

describe("a hub that serves TLS itself", () => {
  let hub: TestHub;
  let plain: string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-tls-"));
    const { certificate } = openLocalAuthority(folder, Date.now());
    tls.setDefaultCACertificates([...tls.getCACertificates("default"), certificate]);
    hub = await startTestHub({ folder, settings: { localTls: { plainPort: 0 } } });
    plain = `http://127.0.0.1:${hub.hub.trust?.plainPort()}`;
  });
  afterAll(async () => {
    await hub.close();
    rmSync(hub.folder, { recursive: true, force: true });
  });

  it("is verified by who trusts the authority, by name and by address, and refused by everybody else", async () => {
    for (const host of ["localhost", "127.0.0.1"]) {
      expect((await fetch(`https://${host}:${hub.hub.port}/readyz`)).status).toBe(200);
    }
    const strange = new Promise((resolve, reject) => {
      const options = { port: hub.hub.port, host: "127.0.0.1", ca: tls.getCACertificates("bundled") };
      tls.connect(options).once("secureConnect", resolve).once("error", reject);
    });
    await expect(strange).rejects.toThrow(/unable to verify|self-signed|issuer/);
  });

  it("carries the whole job: sessions in cookies for https alone, commands, sockets", async () => {
    const hall = await foundHall(await caller(hub.url, "a password for tests"));
    const kiosk = await hub.connect(hall.devices.kiosk);
    const id = crypto.randomUUID();
    const answer = await kiosk.command({ id, office: hall.office, command: { type: "CheckIn", service: "inquiry" } });
    expect(answer).toMatchObject({ status: "accepted" });
    const signedIn = await hub.ask("POST", "/session", { username: "admin", password: "a password for tests" }, null);
    expect(signedIn.headers.get("set-cookie")).toMatch(/; Secure/);
  });

  it("shows on plain http how to trust it, in both languages, and leads everything else to TLS", async () => {
    for (const language of ["ar", "en"] as const) {
      const page = await fetch(`${plain}/trust?lang=${language}`);
      const text = await page.text();
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(text).toContain(trustTexts[language].title);
      const shown = [...text.matchAll(/<span>([0-9A-F:]+)<\/span>/g)].map(([, half]) => half).join(":");
      expect(shown).toBe(hub.hub.trust?.fingerprint);
      expect(text).toContain(`href="https://127.0.0.1:${hub.hub.port}/"`);
    }
    const given = new X509Certificate(await (await fetch(`${plain}/trust/dawr-authority.crt`)).text());
    expect(given.fingerprint256).toBe(hub.hub.trust?.fingerprint);
    expect((await fetch(`${hub.url}/trust`)).status).toBe(200);

    for (const path of ["/kiosk/?a=b", "/api/v1/session", "/metrics", "//elsewhere.example/x"]) {
      const { status, headers } = await fetch(`${plain}${path}`, { redirect: "manual" });
      const target = `https://127.0.0.1:${hub.hub.port}${path.replace("//", "/")}`;
      expect([path, status, headers.get("location")]).toEqual([path, 307, target]);
    }
  });
});
