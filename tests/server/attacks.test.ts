import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { addressGroup } from "../../server/http/address.ts";
import { trustProxies } from "../../server/http/proxies.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import { viewNames } from "../../shared/views/views.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { startHubProcess } from "../support/hub-process.ts";

const publicUrl = "https://hall.example";
const metricsToken = "a-token-for-the-collector-of-figures";

let hub: TestHub;
let hall: Hall;
let other: Hall;

beforeAll(async () => {
  hub = await startTestHub({
    log: memoryStore().open(),
    settings: { isRateLimited: true, publicUrl, metricsToken, isDemo: true },
  });
  hall = await foundHall(hub, 2);
  other = await foundHall(hub, 1);
});
afterAll(() => hub.close());

const checkIn = { type: "CheckIn", service: "inquiry" } as const;

describe("midnight", () => {
  const office = "riyadh";
  const noon = Date.parse("2026-11-22T09:00:00Z");
  const justAfterMidnight = Date.parse("2026-11-22T21:10:00Z");

  /** A hub at noon in Riyadh, with a kiosk and a manager of one office, and one visit on hold. */
  async function evening() {
    const clock = virtualClock(noon);
    const there = await startTestHub({ log: memoryStore().open(), clock });
    const { access, offices, engine } = there.hub;
    await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, { kind: "hub" });
    const { code } = await access.createPairingCode(office, "kiosk", { kind: "hub" });
    const token = (await access.claimDevice(code))?.token ?? "";
    const send = (command: object, id: string = randomUUID(), more: object = {}) =>
      there.ask<{ status: string }>("POST", `/offices/${office}/commands`, { id, command, ...more }, token);
    const as = (role: "officer" | "manager", command: Parameters<typeof offices.send>[1]["command"], at?: number) =>
      offices.send(
        { actor: { kind: "staff", id: role, roles: [role], grants: [] }, offices: [office] },
        { id: randomUUID(), office, command, ...(at === undefined ? {} : { at }) },
      );
    const ticket = randomUUID();
    await send(checkIn, ticket);
    await as("officer", { type: "Hold", ticket, reason: "fetches a paper" });
    const held = async () => {
      await access.addUser(
        { username: "sara", password: "a long password", roles: ["officer"], offices: [office] },
        { kind: "hub" },
      );
      const token = await there.signIn("sara", "a long password");
      const view = await there.must<{ data: DeskView }>("GET", `/offices/${office}/views/desk`, undefined, token);
      return view.data.held.map((each) => each.ticket);
    };
    const opened = async () => {
      const found = await offices.open(office);
      if (!found) throw new Error("no office");
      return found;
    };
    return { there, clock, send, as, ticket, held, opened, engine };
  }

  it("D4 opening the day just after midnight does not bring yesterday back, whatever time the asker names", async () => {
    const { there, clock, as, opened, engine } = await evening();
    const yesterday = (await opened()).today().book;
    clock.set(justAfterMidnight);
    await there.hub.offices.turnDays();
    expect((await engine.read(yesterday)).state.isOpen).toBe(false);
    await as("manager", { type: "OpenDay" });
    await as("manager", { type: "OpenDay" }, noon);
    expect((await engine.read(yesterday)).state.isOpen).toBe(false);
    await there.close();
  });

  it("S8 nobody outside can use up the id of what the hub will send, and so keep the day from closing", async () => {
    const { there, clock, send, ticket, held, opened, engine } = await evening();
    const { book } = (await opened()).today();
    const setup = (await opened()).setup().revision;
    const { revision } = await engine.read(book);
    // Code and revisions are public; with them alone the id must not be found.
    const hex = createHash("sha256").update(`${book.name}\nCloseDay ${setup}\n${revision}`).digest("hex");
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    expect((await send({ type: "CheckIn", service: "nowhere" }, id)).body.status).toBe("rejected");
    clock.set(justAfterMidnight);
    await there.hub.offices.turnDays();
    expect((await engine.read(book)).state.isOpen).toBe(false);
    expect(await held()).toEqual([ticket]);
    await there.close();
  });
});

describe("S8 guessing", () => {
  it("a flood of wrong pairing codes at once is counted like one after another", async () => {
    const guess = (n: number) => {
      const body = JSON.stringify({ code: `34679A${n}` });
      const head = `Host: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      return `POST /api/v1/devices/claim HTTP/1.1\r\n${head}${body}`;
    };
    const line = connect(Number(new URL(hub.url).port), "127.0.0.1");
    let heard = "";
    line.on("data", (chunk: Buffer) => {
      heard += chunk.toString();
    });
    // All in one breath: none waits for the answer to the one before it.
    line.write(Array.from({ length: 60 }, (_, n) => guess(n)).join(""));
    const answered = (status: string) => heard.split(`HTTP/1.1 ${status}`).length - 1;
    await expect.poll(() => answered("404") + answered("429"), { timeout: 30_000 }).toBe(60);
    expect(answered("404")).toBe(10);
    line.destroy();
  });

  it("one household's addresses of IPv6 count as one; those of IPv4 each for itself", () => {
    expect(addressGroup("2001:db8:1:2:aaaa::1")).toBe(addressGroup("2001:0db8:0001:0002:bbbb:cccc:dddd:eeee"));
    expect(addressGroup("2001:db8:1:2::1")).not.toBe(addressGroup("2001:db8:1:3::1"));
    expect(addressGroup("::1")).not.toBe(addressGroup("2001:db8::1"));
    expect(addressGroup("::ffff:10.0.0.1")).toBe("10.0.0.1");
    expect(addressGroup("10.0.0.1")).not.toBe(addressGroup("10.0.0.2"));
    expect(addressGroup("fe80::1%eth0")).toBe(addressGroup("fe80::2%eth0"));
    expect(addressGroup(undefined)).toBe("");
  });

  it("who is on the hall's own network cannot pass for somebody else with X-Forwarded-For", () => {
    const trusts = (settings: Parameters<typeof trustProxies>[1], address: string) => {
      const app = express();
      trustProxies(app, settings);
      const trust: unknown = app.get("trust proxy fn");
      return typeof trust === "function" && trust(address, 0) === true;
    };
    for (const guest of ["192.168.1.20", "10.0.0.7", "172.17.0.9", "169.254.1.1", "fd00::1", "203.0.113.5"]) {
      expect(trusts({ publicUrl, trustedProxies: undefined }, guest), guest).toBe(false);
      expect(trusts({ publicUrl: undefined, trustedProxies: undefined }, guest), guest).toBe(false);
    }
    expect(trusts({ publicUrl: undefined, trustedProxies: undefined }, "127.0.0.1")).toBe(false);
    expect(trusts({ publicUrl, trustedProxies: undefined }, "127.0.0.1")).toBe(true);
    expect(trusts({ publicUrl, trustedProxies: ["172.17.0.0/16"] }, "172.17.0.9")).toBe(true);
    expect(trusts({ publicUrl, trustedProxies: ["172.17.0.0/16"] }, "192.168.1.20")).toBe(false);
  });
});

describe("settings that open doors", () => {
  it("name real proxies and a token that nobody guesses, or the hub does not start", () => {
    const proxies = (DAWR_TRUST_PROXY: string) => readConfig({ DAWR_TRUST_PROXY }).trustedProxies;
    expect(proxies("172.18.0.0/16, fd00::1,loopback")).toEqual(["172.18.0.0/16", "fd00::1", "loopback"]);
    expect(proxies(" ")).toBeUndefined();
    for (const wrong of ["true", "1", "caddy", "10.0.0.0/33", "10.0.0.1/8/8", "10.0.0.1,,10.0.0.2", "0.0.0.0/x"]) {
      expect(() => proxies(wrong), wrong).toThrow(/^DAWR_TRUST_PROXY names /);
    }
    expect(readConfig({ DAWR_METRICS_TOKEN: metricsToken }).metricsToken).toBe(metricsToken);
    for (const wrong of ["short", "a token with spaces in it"]) {
      expect(() => readConfig({ DAWR_METRICS_TOKEN: wrong }), wrong).toThrow(/^DAWR_METRICS_TOKEN must be/);
    }
  });
});

describe("S4 the curious officer", () => {
  it("cannot send a friend to the front by an earlier time of check-in; a kiosk that was alone may name it", async () => {
    const early = (code: string) => ({ ...checkIn, offline: { code, at: Date.now() - 1_000, device: "k1" } });
    const [officer = ""] = hall.tokens.officers;
    expect((await hall.send(officer, early("K1-01"))).body).toEqual({ status: "forbidden" });
    expect((await hall.send(hall.tokens.manager, early("K1-01"))).body).toEqual({ status: "forbidden" });
    expect((await hall.send(hall.devices.kiosk, early("K1-01"))).body.status).toBe("accepted");
    expect((await hall.send(officer, checkIn)).body.status).toBe("accepted");
  });
});

describe("S6 what outsiders are told", () => {
  it("no screen of the hall gets a name of staff, and the wall no id of a ticket", async () => {
    const [officer = ""] = hall.tokens.officers;
    await hall.send(officer, { type: "OpenCounter", counter: "1" });
    const { body } = await hall.send(hall.devices.kiosk, checkIn);
    const { ticket, code } = (body.status === "accepted" ? body.result : {}) as Record<string, string>;
    await hall.send(officer, { type: "CallNext", counter: "1" });
    const seen: string[] = [];
    for (const device of [hall.devices.kiosk, hall.devices.display]) {
      for (const view of viewNames) {
        const path = `/offices/${hall.office}/views/${view}${view === "phone" ? `?code=${code}` : ""}`;
        const reply = await hub.ask("GET", path, undefined, device);
        const text = JSON.stringify(reply.body);
        expect([200, 403], view).toContain(reply.status);
        expect(text, view).not.toMatch(/\bo0\.|\bm\.hall|personName|passwordHash|scrypt/);
        if (view !== "phone") expect(text, view).not.toContain(ticket);
        if (reply.status === 200) seen.push(view);
      }
    }
    const ofKiosk = ["board", "kiosk", "phone", "setup", "notices", "questions"];
    expect(seen).toEqual([...ofKiosk, "board", "setup", "notices", "wall"]);
  });

  it("another office's people and screens get nothing of this one, over either door, and cannot tell it from none", async () => {
    const { manager, researcher, officers } = other.tokens;
    for (const token of [manager, researcher, ...officers, other.devices.kiosk, other.devices.display]) {
      const socket = await hub.connect(token);
      for (const office of [
        hall.office,
        "atlantis",
        `${hall.office} `,
        hall.office.toUpperCase(),
        `${other.office}/../${hall.office}`,
      ]) {
        const isId = office.trim() === office;
        for (const view of viewNames) {
          const request = { office, view, params: { code: "A-001" } };
          expect((await socket.watch(request)).status).toBe(isId ? "forbidden" : "invalid");
          const path = `/offices/${encodeURIComponent(office)}/views/${view}?code=A-001`;
          expect((await hub.ask("GET", path, undefined, token)).status, view).toBe(isId ? 403 : 400);
        }
        const asked = { id: randomUUID(), office, command: { type: "CloseDay" } };
        expect((await socket.command(asked)).status).toBe(isId ? "forbidden" : "invalid");
        const devices = await hub.ask("GET", `/devices?office=${encodeURIComponent(office)}`, undefined, token);
        expect([400, 403]).toContain(devices.status);
      }
      socket.socket.disconnect();
    }
  });

  it("the hub's figures: only this machine, or who shows the token that was set", async () => {
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await fetch(`${hub.url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    // Through a proxy on this machine it is somebody else who asks.
    for (const name of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) {
      expect(await status({ [name]: "203.0.113.5" }), name).toBe(403);
    }
    const authorization = (token: string) => ({ "x-forwarded-for": "203.0.113.5", authorization: `Bearer ${token}` });
    expect(await status(authorization(metricsToken))).toBe(200);
    expect(await status(authorization("another"))).toBe(403);
    expect(await status(authorization(hall.devices.kiosk))).toBe(403);
  });

  it("the log, however talkative, does not tell when which rating was given, nor any token or password", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-log-"));
    const talkative = await startHubProcess(folder, { isSignedIn: true, environment: { LOG_LEVEL: "trace" } });
    const there = await foundHall(talkative);
    const rating = randomUUID();
    const visit = randomUUID();
    await there.send(there.devices.kiosk, { type: "RateOffice", score: 1, mode: "kiosk" }, rating);
    await there.send(there.devices.kiosk, checkIn, visit);
    await talkative.end();
    const log = talkative.output();
    expect(log).toContain(visit);
    expect(log).toContain("RateOffice");
    for (const secret of [rating, there.devices.kiosk, talkative.adminToken, "a long password"]) {
      expect(log).not.toContain(secret);
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it("no answer of the API may be kept by a browser or a proxy", async () => {
    for (const [method, path, body] of [
      ["GET", "/me"],
      ["GET", "/offices"],
      ["GET", "/users"],
      ["GET", `/devices?office=${hall.office}`],
      ["GET", "/first-run"],
      ["POST", "/session", { username: "nobody", password: "wrong" }],
      ["GET", "/nothing/here"],
      ["POST", "/session", "{oh"],
      ["POST", `/offices/${hall.office}/commands`, {}],
    ] as const) {
      const { headers } = await hub.ask(method, path, body);
      expect(headers.get("cache-control"), path).toBe("no-store");
    }
  });
});

describe("S8 another site's page", () => {
  const post = (path: string, headers: Readonly<Record<string, string>>, body: object) =>
    fetch(`${hub.url}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `dawr_session=${hub.adminToken}`, ...headers },
      body: JSON.stringify(body),
    });

  it("the cookie counts for a command only when the browser says that our page sent it", async () => {
    const path = `/offices/${hall.office}/commands`;
    const envelope = () => ({ id: randomUUID(), command: { type: "RenameOffice", name: { ar: "اسم", en: "name" } } });
    expect((await post(path, {}, envelope())).status).toBe(403);
    expect((await post(path, { origin: "null" }, envelope())).status).toBe(403);
    expect((await post(path, { origin: hub.url }, envelope())).status).toBe(200);
    expect((await post(path, { origin: publicUrl }, envelope())).status).toBe(200);
  });
});

describe("S7 floods", () => {
  /** One connection that says these packets of Socket.IO at once. Resolves to what came back within half a second. */
  async function say(packets: readonly string[]): Promise<readonly string[]> {
    const socket = new WebSocket(`${hub.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    const heard: string[] = [];
    socket.addEventListener("message", ({ data }) => heard.push(String(data)));
    await once(socket, "open");
    for (const packet of packets) socket.send(packet);
    await new Promise((resolve) => setTimeout(resolve, 500));
    socket.close();
    return heard;
  }

  it("one connection is one socket, however often it knocks at once", async () => {
    const knock = `40${JSON.stringify({ token: hall.devices.display })}`;
    const heard = await say(Array.from({ length: 200 }, () => knock));
    expect(heard.filter((packet) => packet.startsWith('40{"sid"')).length).toBeLessThanOrEqual(1);
  });

  it("events by the names that sockets keep for themselves harm nobody", async () => {
    const knock = `40${JSON.stringify({ token: hall.devices.display })}`;
    for (const name of ["error", "disconnecting", "newListener", "connect_error", "__proto__", "constructor"]) {
      await say([knock, `420${JSON.stringify([name, { message: "x" }])}`, `42${JSON.stringify([name])}`]);
    }
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
  });

  it("a kiosk that asks for ever more tickets' views is told that it is enough", async () => {
    const answers: string[] = [];
    for (let socket = 0; socket < 10; socket += 1) {
      const kiosk = await hub.connect(hall.devices.kiosk);
      for (let n = 0; n < 30; n += 1) {
        const params = { code: `X-${socket}-${n}` };
        answers.push((await kiosk.watch({ office: hall.office, view: "phone", params })).status);
      }
    }
    expect(answers.filter((status) => status === "watching").length).toBe(100);
    const kiosk = await hub.connect(hall.devices.kiosk);
    expect(await kiosk.watch({ office: hall.office, view: "kiosk" })).toEqual({ status: "watching" });
    hub.disconnect();
    // What was let go may be asked for again.
    await expect
      .poll(async () => {
        const again = await hub.connect(hall.devices.kiosk);
        return (await again.watch({ office: hall.office, view: "phone", params: { code: "X-1" } })).status;
      })
      .toBe("watching");
  });

  it("a demonstration gives pairing codes to whoever asks, but not without end", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => hub.ask("POST", "/demo", {}, null)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it("a program that offers another protocol on the side is answered all the same", async () => {
    const program = connect(Number(new URL(hub.url).port), "127.0.0.1");
    program.write("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n");
    const [answer] = await once(program, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 200 /);
    program.destroy();
  });

  it("who opens a request and never ends it is let go", async () => {
    const { port } = new URL(hub.url);
    const slow = connect(Number(port), "127.0.0.1");
    slow.write("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    const since = performance.now();
    slow.resume();
    await once(slow, "close");
    expect(performance.now() - since).toBeLessThan(15_000);
  });
});
