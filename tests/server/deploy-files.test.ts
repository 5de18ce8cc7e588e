import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readComposeFile, wordsOf } from "../support/compose-file.ts";
import { isKeptOut, projectRoot, readDockerfile } from "../support/dockerfile.ts";

const settings = { DAWR_SECRET: "s", DAWR_ADMIN_PASSWORD: "12345678" };

describe("docker-compose.yml", () => {
  const { services, volumes } = readComposeFile(settings);

  it("fits the compose specification, and asks for what it cannot know", () => {
    expect(Object.keys(services).sort()).toEqual(["caddy", "hub-1", "hub-2", "redis"]);
    expect(() => readComposeFile({ DAWR_SECRET: "s" })).toThrow(/DAWR_ADMIN_PASSWORD.*docs\/deploy\.md/s);
    expect(() => readComposeFile({ DAWR_ADMIN_PASSWORD: "12345678" })).toThrow(/DAWR_SECRET.*docs\/deploy\.md/s);
  });

  it("a slip in it would be refused", () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-compose-"));
    const text = readFileSync(`${projectRoot}docker-compose.yml`, "utf8");
    for (const [right, wrong] of [
      ["restart:", "restarts:"],
      ["interval: 5s", "interval: [5]"],
      ["condition: service_healthy", "condition: healthy"],
      ["- books:/data", "- boks:/data"],
    ] as const) {
      writeFileSync(join(folder, "docker-compose.yml"), text.replace(right, wrong));
      expect(() => readComposeFile(settings, join(folder, "docker-compose.yml")), wrong).toThrow(/refuses the file/);
    }
    rmSync(folder, { recursive: true });
  });

  it("starts everything again by itself, in order, and keeps what must outlive a container", () => {
    for (const [name, { restart }] of Object.entries(services))
      expect([name, restart]).toEqual([name, "unless-stopped"]);
    const hub = { redis: { condition: "service_healthy" } };
    expect(services["hub-1"]?.depends_on).toEqual(hub);
    const [{ volumes: first = [], ...one } = {}, { volumes: second = [], ...other } = {}] = [
      services["hub-1"],
      services["hub-2"],
    ];
    expect(other).toEqual(one);
    // What each hub writes for itself is its own; archive and backups are one for both.
    expect(first).toEqual(["data:/data:rw", "archive:/data/archive:rw", "backups:/backups:rw"]);
    expect(second).toEqual(first.map((each) => each.replace(/^data:/, "data-2:")));
    expect(Object.keys(services["caddy"]?.depends_on ?? {})).toEqual(["hub-1", "hub-2"]);
    const redis = wordsOf(services["redis"] ?? {}).join(" ");
    expect(redis).toMatch(/--appendonly yes --appendfsync always .*--maxmemory-policy noeviction/);
    expect(services["redis"]?.healthcheck?.test).toEqual(["CMD", "redis-cli", "ping"]);
    expect(services["redis"]?.volumes).toEqual(["books:/data:rw"]);
    expect(Object.keys(volumes)).toEqual(
      expect.arrayContaining(["archive", "backups", "books", "certificates", "data", "data-2"]),
    );
  });

  it("only Caddy is seen from outside, and only its word counts for where a visitor comes from", () => {
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(open.map(([name]) => name)).toEqual(["caddy"]);
    expect(services["hub-1"]?.environment?.["DAWR_TRUST_PROXY"]).toBe(
      services["caddy"]?.networks?.["hall"]?.ipv4_address,
    );
  });
});

describe("Dockerfile", () => {
  const stages = readDockerfile();
  const last = stages.at(-1);
  const words = (name: string) => last?.instructions.findLast((each) => each.name === name)?.words;

  it("builds on Node 24 in stages and takes along what it needs, nothing that .dockerignore keeps out", () => {
    expect(stages.map(({ base }) => base)).toEqual(["node:24-slim", "node:24-slim", "node:24-slim"]);
    for (const { name, instructions } of stages) {
      for (const { flags, words: named } of instructions.filter((each) => each.name === "COPY")) {
        if (flags["from"] !== undefined) {
          expect(stages.some((stage) => stage.name === flags["from"])).toBe(true);
          continue;
        }
        for (const path of named.slice(0, -1)) {
          expect([name, path, existsSync(`${projectRoot}${path}`), isKeptOut(path)]).toEqual([name, path, true, false]);
        }
      }
    }
    for (const path of ["kiosk", "display", "staff", "server", "shared", ".config", "tests/support/build-apps.ts"]) {
      expect(isKeptOut(path), path).toBe(false);
    }
    for (const path of [".env", "data", "node_modules", ".git", "dist"]) expect(isKeptOut(path), path).toBe(true);
  });

  it("runs the hub as it was built, as nobody special, and asks whether it is ready", () => {
    expect(words("USER")).toEqual(["node"]);
    expect(words("CMD")).toEqual(["node", "--max-semi-space-size=8", "dist/hub/main.js"]);
    expect(last?.instructions.find(({ name }) => name === "HEALTHCHECK")?.text).toBe('CMD ["node", "server/ready.ts"]');
    expect(words("VOLUME")).toContain("/data");
  });

  it("a line that is no instruction is refused", () => {
    expect(() => readDockerfile("FROM a\nRUNS b")).toThrow("No instruction of a Dockerfile: RUNS b");
    expect(() => readDockerfile("RUN b")).toThrow("RUN stands before FROM");
  });
});
