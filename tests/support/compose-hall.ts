import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { get } from "node:https";
import { join } from "node:path";
import { type ComposeFile, type ComposeService, wordsOf } from "./compose-file.ts";
import { projectRoot } from "./dockerfile.ts";
import { caddyPath, ensureCaddy } from "./ensure-deploy.ts";
import type { ImageFolder } from "./image-folder.ts";
import { createProcesses, type Processes } from "./processes.ts";
import { freePort, type RedisServer, startRedis } from "./redis-server.ts";

/** What docker-compose.yml describes, as processes of this machine. */
export type ComposeHall = {
  readonly url: string;
  /** The plain door, which only leads to the other one. */
  readonly plainUrl: string;
  /** The certificate of Caddy's own authority. */
  readonly authority: string;
  startHub(name: string): Promise<void>;
  endHub(name: string, signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  /** The exit code of the image's health check, asked for this hub. */
  health(name: string): Promise<number | null>;
  /** Runs a program of the image as this hub would; resolves to its exit code. */
  runIn(name: string, command: readonly string[]): Promise<number | null>;
  hubOutput(name: string): string;
  close(): Promise<void>;
};

type Plan = { readonly compose: ComposeFile; readonly image: ImageFolder; readonly root: string };
type Environment = Readonly<Record<string, string>>;

const node = `${projectRoot}node_modules/.bin/node`;
const path = { PATH: process.env["PATH"] ?? "" };

/** Starts Redis, the hubs and Caddy as the file says; only addresses are this machine's. */
export async function startComposeHall(plan: Plan): Promise<ComposeHall> {
  ensureCaddy();
  const redis = await startRedis(wordsOf(serviceOf(plan, "redis")).slice(1));
  const processes = createProcesses();
  const close = async () => {
    await processes.endAll();
    await redis.dispose();
  };
  try {
    const ports = await portsOf(plan);
    const environmentOf = environments(plan, redis, ports);
    const hubs = hubsOf(plan, processes, (name) => {
      const address = { HOST: "127.0.0.1", PORT: String(ports.get(name)), DATA_DIR: join(plan.root, `data-${name}`) };
      mkdirSync(address.DATA_DIR, { recursive: true });
      return { ...path, ...plan.image.environment, ...environmentOf(name), ...address };
    });
    await Promise.all([...ports.keys()].map(hubs.startHub));
    const caddy = await startCaddy(processes, join(plan.root, "caddy"), environmentOf("caddy"));
    return { ...caddy, ...hubs, hubOutput: processes.output, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function serviceOf({ compose }: Plan, name: string): ComposeService {
  const found = compose.services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

/** A port for each service that runs the image. */
async function portsOf({ compose }: Plan): Promise<ReadonlyMap<string, number>> {
  const ports = new Map<string, number>();
  for (const [name, { image }] of Object.entries(compose.services)) {
    if (image === "dawr") ports.set(name, await freePort());
  }
  return ports;
}

/** The environment that the file gives a service; names and addresses of the containers' network become this machine's. */
function environments(plan: Plan, redis: RedisServer, ports: ReadonlyMap<string, number>) {
  const proxy = serviceOf(plan, "caddy").networks?.["hall"]?.ipv4_address ?? "";
  const hubHere = (whole: string, name: string) => (ports.has(name) ? `127.0.0.1:${ports.get(name)}` : whole);
  const here = (text: string) =>
    text
      .replaceAll("redis:6379", `127.0.0.1:${redis.port}`)
      .replaceAll(/([a-z0-9-]+):8080/g, hubHere)
      .replaceAll(proxy, "127.0.0.1");
  return (name: string): Environment => {
    const given = Object.entries(serviceOf(plan, name).environment ?? {});
    return Object.fromEntries(given.map(([key, value]) => [key, here(value)]));
  };
}

function hubsOf({ image }: Plan, processes: Processes, environmentOf: (name: string) => Environment) {
  const options = (name: string) => ({ cwd: image.folder, env: environmentOf(name) });
  const runIn = (name: string, [, ...args]: readonly string[]) =>
    processes.run(`beside ${name}`, node, args, options(name));
  const health = (name: string) => runIn(name, image.healthCommand);
  return {
    runIn,
    health,
    async startHub(name: string) {
      processes.launch(name, node, image.command.slice(1), options(name));
      await processes.until(name, async () => (await health(name)) === 0);
    },
    endHub: (name: string, signal: NodeJS.Signals = "SIGKILL") => processes.end(name, signal),
  };
}

function answers(port: number, ca: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: "localhost", port, path: "/healthz", ca, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once("error", () => resolve(false));
  });
}

async function startCaddy(processes: Processes, data: string, environment: Environment) {
  const [plain, secure] = [await freePort(), await freePort()];
  const folders = { HOME: data, XDG_DATA_HOME: data, XDG_CONFIG_HOME: data };
  const ports = { DAWR_HTTP_PORT: String(plain), DAWR_HTTPS_PORT: String(secure), DAWR_BIND: "127.0.0.1" };
  processes.launch("caddy", caddyPath(), ["run", "--config", "Caddyfile", "--adapter", "caddyfile"], {
    cwd: projectRoot,
    env: { ...path, ...folders, ...environment, ...ports },
  });
  const authority = join(data, "caddy/pki/authorities/local/root.crt");
  // It listens a little before it has a certificate to show.
  await processes.until("caddy", async () => existsSync(authority) && (await answers(secure, readFileSync(authority))));
  return {
    url: `https://localhost:${secure}`,
    plainUrl: `http://localhost:${plain}`,
    authority: readFileSync(authority, "utf8"),
  };
}
