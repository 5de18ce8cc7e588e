import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandTable } from "../../shared/protocol/permissions.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const commandTypes = Object.keys(commandTable).length;

let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub, 2);
  await hall.send(hall.tokens.officers[0] ?? "", { type: "OpenCounter", counter: "1" });
});
afterAll(() => hub.close());

const checkIn = { type: "CheckIn", service: "inquiry" } as const;

describe("commands over HTTP: every answer with its status", () => {
  it("accepts with 200, and the same envelope again gets the same answer (S2)", async () => {
    const id = randomUUID();
    const first = await hall.send(hall.devices.kiosk, checkIn, id);
    expect(first).toMatchObject({
      status: 200,
      body: { status: "accepted", result: { ticket: id, code: "A-001", ahead: 0 } },
    });
    const again = await hall.send(hall.devices.kiosk, checkIn, id);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it("rejects with 409 and the reason; an id used for something else is no repetition", async () => {
    const id = randomUUID();
    await hall.send(hall.devices.kiosk, checkIn, id);
    expect(await hall.send(hall.devices.kiosk, { ...checkIn, service: "support" }, id)).toMatchObject({
      status: 409,
      body: { status: "rejected", rejection: { code: "CommandIdReused" } },
    });
    expect(await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "nowhere" })).toMatchObject({
      status: 409,
      body: { rejection: { code: "UnknownService", service: "nowhere" } },
    });
  });

  it("answers 400 with every fault and its path", async () => {
    const { status, body } = await hub.ask("POST", `/offices/${hall.office}/commands`, {
      id: "x",
      extra: 1,
      command: { type: "CheckIn", service: "inquiry", party: 21, partyy: 1 },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      status: "invalid",
      issues: [
        { path: "id", message: "is not a UUID" },
        { path: "extra", message: "is not known here" },
        { path: "command.party", message: "must be at most 20" },
        { path: "command.partyy", message: "is not known here" },
      ],
    });
    const path = `/offices/${hall.office}/commands`;
    expect(await hub.ask("POST", path, { id: randomUUID(), command: { type: "Dance" } })).toMatchObject({
      status: 400,
      body: {
        issues: [{ path: "command.type", message: `there is no command "Dance"; ${commandTypes} commands are known` }],
      },
    });
    for (const body of ["{", "null", "[]", "7", '""', ""]) {
      expect(await hub.ask("POST", path, body), body).toMatchObject({ status: 400, body: { status: "invalid" } });
    }
    expect(await hub.ask("POST", path, { id: randomUUID(), office: "other", command: checkIn })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "office" }] },
    });
  });

  it("answers 401 without a token, 403 without permission (S8)", async () => {
    const path = `/offices/${hall.office}/commands`;
    const envelope = { id: randomUUID(), command: checkIn };
    for (const token of [null, "nonsense", "x".repeat(4000)]) {
      expect(await hub.ask("POST", path, envelope, token)).toMatchObject({
        status: 401,
        body: { status: "forbidden" },
      });
    }
    expect(await hub.ask("POST", path, envelope, hall.devices.display)).toMatchObject({
      status: 403,
      body: { status: "forbidden" },
    });
    const openDay = { id: randomUUID(), command: { type: "AdoptPlan" } };
    expect(await hub.ask("POST", path, openDay, hall.tokens.manager)).toMatchObject({ status: 403 });
    const otherHall = await foundHall(hub, 0);
    expect(await hub.ask("POST", `/offices/${otherHall.office}/commands`, envelope, hall.devices.kiosk)).toMatchObject({
      status: 403,
    });
  });

  it("an unknown office is forbidden to outsiders and named to those who see all", async () => {
    const envelope = { id: randomUUID(), command: checkIn };
    const path = "/offices/atlantis/commands";
    expect(await hub.ask("POST", path, envelope, hall.devices.kiosk)).toMatchObject({ status: 403 });
    expect(await hub.ask("POST", path, envelope)).toMatchObject({
      status: 409,
      body: { rejection: { code: "UnknownOffice", office: "atlantis" } },
    });
  });

  it("refuses bodies above 64 kB with 413, deep ones with 400", async () => {
    const path = `/offices/${hall.office}/commands`;
    const large = JSON.stringify({ id: randomUUID(), command: { ...checkIn, service: "x".repeat(70_000) } });
    expect(await hub.ask("POST", path, large)).toMatchObject({ status: 413, body: { status: "invalid" } });
    const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
    expect(await hub.ask("POST", path, deep)).toMatchObject({ status: 400, body: { status: "invalid" } });
    expect(await hub.ask("POST", path, `{"command":${deep}}`)).toMatchObject({ status: 400 });
  });
});

describe("views over HTTP", () => {
  it("gives a view with its revision and the office's clock", async () => {
    const { status, body } = await hub.ask(
      "GET",
      `/offices/${hall.office}/views/board`,
      undefined,
      hall.devices.display,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: expect.any(Number), data: { isOpen: true }, clock: { rate: 1 } });
  });

  it("the phone view names its ticket by code", async () => {
    const { body } = await hall.send(hall.devices.kiosk, checkIn);
    const code = body.status === "accepted" ? String(body.result?.["code"]) : "";
    const path = `/offices/${hall.office}/views/phone`;
    expect(await hub.ask("GET", `${path}?code=${code}`, undefined, hall.devices.kiosk)).toMatchObject({
      status: 200,
      body: { data: { ticket: { code, phase: "waiting" } } },
    });
    expect(await hub.ask("GET", path, undefined, hall.devices.kiosk)).toMatchObject({ status: 400 });
  });

  it("answers 401, 403, 404 as problem documents", async () => {
    const view = (name: string) => `/offices/${hall.office}/views/${name}`;
    expect((await hub.ask("GET", view("board"), undefined, null)).status).toBe(401);
    const refused = await hub.ask("GET", view("overview"), undefined, hall.devices.display);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect((await hub.ask("GET", view("dance"))).status).toBe(404);
    expect((await hub.ask("GET", "/offices/atlantis/views/board")).status).toBe(404);
    expect((await hub.ask("GET", "/offices/atlantis/views/board", undefined, hall.devices.kiosk)).status).toBe(403);
  });
});

describe("the rest of the HTTP door", () => {
  it("says that it lives and is ready, and gives figures without people (S6)", async () => {
    const get = async (path: string) => {
      const response = await fetch(`${hub.url}${path}`);
      return { status: response.status, text: await response.text() };
    };
    expect(await get("/healthz")).toEqual({ status: 200, text: '{"status":"alive"}' });
    expect(await get("/readyz")).toEqual({
      status: 200,
      text: '{"status":"ready","parts":{"store":true},"broken":{}}',
    });
    const { text } = await get("/metrics");
    expect(text).toMatch(/dawr_commands_total\{command="CheckIn",answer="accepted"\} [1-9]/);
    expect(text).toContain(`dawr_waiting{office="${hall.office}"}`);
    expect(text).toMatch(/dawr_longest_wait_seconds\{office="/);
    expect(text).toMatch(/dawr_append_seconds_count [1-9]/);
    expect(text).toMatch(/dawr_follow_lag_seconds_count [1-9]/);
    expect(text).toContain(`dawr_outbox_records{office="${hall.office}"} 0`);
    expect(text).toContain("dawr_sockets");
    expect(text).toMatch(/dawr_command_seconds_count\{answer="accepted"\} [1-9]/);
    expect(text).toContain("nodejs_eventloop_lag_seconds");
    expect(text).not.toContain("o0.");
  });

  it("unknown paths and malformed JSON are problems without a stack (S7)", async () => {
    const unknown = await hub.ask("GET", "/nothing/here");
    expect(unknown).toMatchObject({ status: 404, body: { type: "about:blank", status: 404, title: "Nothing here" } });
    expect(unknown.headers.get("content-type")).toContain("application/problem+json");
    expect(await hub.ask("POST", "/session", "{oh", null)).toEqual(
      expect.objectContaining({
        status: 400,
        body: { type: "about:blank", status: 400, title: "The body is not JSON" },
      }),
    );
    const bad = await fetch(`${hub.url}/api/v1/offices/%E0%A4%A/commands`, { method: "POST" });
    expect(bad.status).toBe(400);
  });

  it("sends a strict content security policy and no upgrade on plain http", async () => {
    const { headers } = await fetch(`${hub.url}/healthz`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' ws: wss:");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("describes itself: valid OpenAPI 3.1, one entry per command, every reference resolves", async () => {
    const { body } = await hub.ask<OpenApi>("GET", "/openapi.json", undefined, null);
    expect(body.openapi).toBe("3.1.0");
    expect(body.info).toMatchObject({ title: "Dawr", version: expect.stringMatching(/^\d/) });
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(new Set(operations.map((each) => each.operationId)).size).toBe(operations.length);
    for (const { path, method, parameters, responses, summary } of operations) {
      expect(["get", "post", "patch", "delete"]).toContain(method);
      expect(summary.length).toBeGreaterThan(0);
      expect(Object.keys(responses).every((status) => /^[1-5]\d\d$/.test(status))).toBe(true);
      expect(Object.keys(responses), path).toContain("503");
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((each) => each.in === "path").map((each) => each.name)).toEqual(named);
    }
    const command =
      body.paths["/api/v1/offices/{office}/commands"]?.["post"]?.requestBody?.content["application/json"].schema;
    expect(command?.properties.command.oneOf.length).toBe(commandTypes);
    const text = JSON.stringify(body);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(body.components.schemas).toHaveProperty(String(name));
    }
    expect(text).not.toContain('"$ref":"#/$defs');
  });
});

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: {
      readonly "application/json": {
        readonly schema: { readonly properties: { readonly command: { readonly oneOf: readonly object[] } } };
      };
    };
  };
  readonly responses: Readonly<Record<string, object>>;
};
type OpenApi = {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
};
