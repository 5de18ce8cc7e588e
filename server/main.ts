import { flushCompileCache } from "node:module";
import { hostname } from "node:os";
import { type Logger, pino } from "pino";
import { keyedHash } from "./access/secret.ts";
import { type Config, readConfig } from "./config.ts";
import { ConfigFault } from "./config-fault.ts";
import { sqliteContents } from "./contents/sqlite.ts";
import { NewerVersion } from "./engine-types.ts";
import { type Hub, type HubParts, startHub } from "./hub.ts";
import { secretOf } from "./hub-files.ts";
import { parseRedisAddress } from "./log/redis-address.ts";
import { sqliteLog } from "./log/sqlite.ts";
import { StoreRefused } from "./log/sqlite-file.ts";
import { sqliteNotes } from "./notes/sqlite.ts";
import type { Trust } from "./tls/doors.ts";
import { sqliteRows } from "./vault/rows-sqlite.ts";

/** The hub lets everybody go within 5 s; a little later it goes anyway. */
const patienceMs = 5_500;

/** Nobody knows what is whole after it: better a hub begun anew, which reads the books. */
const uncontained =
  "a fault that nothing contains: the hub writes what it accepted and ends with 1, for whoever watches it to start it again";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const hub = await startHub(config, { ...(await openStore(config, logger)), logger });
  const url = config.publicUrl ?? hub.url;
  logger.info({ port: hub.port }, "the hub is open");
  say(`Dawr is open at ${url}`);
  if (hub.trust !== undefined) sayTrust(hub.trust);
  const token = hub.access.firstRunToken();
  if (token !== undefined) say(`Create the administrator with this link, which works once: ${url}/#setup=${token}`);
  if (config.isDemo) await sayDemo(hub, url);
  // Where Node keeps a cache of compiled text, the power may go before an orderly end would write it.
  flushCompileCache();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(hub, 0));
  let hasBroken = false;
  process.on("uncaughtException", (err) => {
    logger.fatal({ err }, hasBroken ? "another fault while it ends" : uncontained);
    if (!hasBroken) void stop(hub, 1);
    hasBroken = true;
  });
}

/** The only place that picks a store: embedded, durable, unless somebody asks for another. Vault and library go with it. */
async function openStore(config: Config, logger: Logger): Promise<Omit<HubParts, "logger">> {
  const { dataFolder, redisUrl } = config;
  if (redisUrl !== undefined) return openRedis(config, redisUrl, logger);
  return {
    log: sqliteLog(dataFolder),
    notes: sqliteNotes(dataFolder, Date.now),
    vaultRows: sqliteRows(dataFolder),
    contents: sqliteContents(dataFolder),
  };
}

/** A third of all that a hub would load is for Redis: it is loaded where Redis is used. */
async function openRedis(config: Config, redisUrl: string, logger: Logger): Promise<Omit<HubParts, "logger">> {
  const [{ openRedisLog }, { redisNotes }, { redisRows }, { redisContents }] = await Promise.all([
    import("./log/redis.ts"),
    import("./log/redis-notes.ts"),
    import("./vault/rows-redis.ts"),
    import("./contents/redis.ts"),
  ]);
  const address = parseRedisAddress(redisUrl);
  const waitReplicas = config.redisWaitReplicas ?? 0;
  const log = await openRedisLog({
    address,
    waitReplicas,
    secretMark: keyedHash(secretOf(config), "the mark of hubs that belong together", ""),
    onCheck({ risks, ...server }) {
      if (risks.length === 0) logger.info(server, "Redis keeps every command before it is answered");
      else
        logger.warn({ ...server, risks }, `Redis at ${server.server} may lose accepted commands: ${risks.join("; ")}`);
    },
    onTrouble: (error) => logger.warn({ err: error }, "the line to Redis broke; it is taken up again"),
  });
  return {
    log,
    notes: redisNotes(address),
    vaultRows: redisRows({ address, waitReplicas }),
    contents: redisContents({ address, waitReplicas }),
  };
}

/** Whoever installs the certificate compares what the page shows with what stands here. */
function sayTrust({ plainPort, fingerprint }: Trust): void {
  say(
    `Each screen must trust it once: http://${hostname()}:${plainPort()}/trust shows how. The fingerprint there must be`,
  );
  for (const half of [fingerprint.slice(0, 48), fingerprint.slice(48)]) say(`  ${half}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The links pair a screen once, within ten minutes; the launcher makes new ones. */
async function sayDemo(hub: Hub, url: string): Promise<void> {
  const { office, logins, pair } = await hub.startDemo();
  say(`The sample office is alive; its day passes at 60×. More screens: ${url}/`);
  say(`  kiosk    ${url}/kiosk/#pair=${await pair("kiosk")}`);
  say(`  display  ${url}/display/#pair=${await pair("display")}`);
  say(`  staff    ${url}/staff/?office=${office}`);
  for (const { role, username, password } of logins) say(`           ${role}: ${username} / ${password}`);
}

/** Writes and answers what was accepted, lets everybody go, and ends. */
async function stop(hub: Hub, code: 0 | 1): Promise<void> {
  setTimeout(() => process.exit(1), patienceMs).unref();
  await hub.close().catch((err: unknown) => hub.logger.error({ err }, "the hub did not close in order"));
  process.exit(code);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}

/** What is wrong with the surroundings is said in its one sentence; a fault of ours comes with where it happened. */
function sentenceOf(error: unknown): string {
  const isExpected = [ConfigFault, StoreRefused, NewerVersion].some((kind) => error instanceof kind);
  if (isExpected && error instanceof Error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
