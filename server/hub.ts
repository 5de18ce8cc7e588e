import { join } from "node:path";
import type { Logger } from "pino";
import type { Access } from "./access/access.ts";
import { openAccess } from "./access/open-access.ts";
import { withVisitors } from "./access/visitors.ts";
import { createApplicants } from "./applicants.ts";
import { setupBook } from "./books.ts";
import { type OfficeClock, systemClock } from "./clock.ts";
import { createCommandDoor } from "./command-door.ts";
import type { Config } from "./config.ts";
import { contain } from "./contained.ts";
import type { Contents } from "./contents/contents.ts";
import { createDemo, type Demo } from "./demo/demo.ts";
import { createDeviceSigns } from "./device-signs.ts";
import { createEngine } from "./engine.ts";
import type { Engine } from "./engine-types.ts";
import { createForecasting } from "./forecasting.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createOfficerResults } from "./history/officer-results.ts";
import { createSummaries } from "./history/summaries.ts";
import { openSummaryStore } from "./history/summary-store.ts";
import { createHomeCodes } from "./home-codes.ts";
import { createHomeDoors } from "./home-doors.ts";
import { createApp } from "./http/app.ts";
import { profilesOf, secretOf, versionOf } from "./hub-files.ts";
import { archiveFolder } from "./keep/archive-files.ts";
import { createShelf } from "./library/shelf.ts";
import { stopListening } from "./listening.ts";
import type { BookLog } from "./log/log.ts";
import { createMediaFiles } from "./media-files.ts";
import { createMetrics } from "./metrics.ts";
import { memoryNotes } from "./notes/memory.ts";
import type { Notes } from "./notes/notes.ts";
import type { Notifier } from "./notifier/notifier.ts";
import { openNotifier } from "./notifier/open-notifier.ts";
import { createOffices } from "./offices.ts";
import type { Offices } from "./offices-types.ts";
import { projectFolder } from "./project-folder.ts";
import { openPush } from "./push/open-push.ts";
import type { PushReach } from "./push/send-push.ts";
import { openRateLimit } from "./rate-limit.ts";
import { watchStore } from "./store-watch.ts";
import { timedLog } from "./timed-log.ts";
import { makeDoor, openDoor, type Trust } from "./tls/doors.ts";
import { whyUnserved } from "./unreadable-books.ts";
import { openPrivateData } from "./vault/private-data.ts";
import type { VaultRows } from "./vault/rows.ts";
import type { Vault } from "./vault/vault.ts";
import { createViewRooms } from "./view-rooms.ts";

/** What a hub is put together from. Log and notes are the hub's from now on: closing the hub closes them. */
export type HubParts = {
  readonly log: BookLog;
  /** Where the vault keeps its rows; the hub's from now on, as the log is. */
  readonly vaultRows: VaultRows;
  /** Where the files of the library and of the walls are kept; the hub's from now on, too. */
  readonly contents: Contents;
  /** What hubs of one store share besides; by default it is this hub's alone. */
  readonly notes?: Notes;
  readonly logger: Logger;
  readonly clock?: OfficeClock;
  /** How push services of phones are reached; by default those of the whole world, and no others. */
  readonly pushReach?: PushReach;
  /** Where the built apps lie; by default the project's own `dist`. */
  readonly appsFolder?: string;
};

export type Hub = {
  readonly port: number;
  /** Where this machine reaches the hub. */
  readonly url: string;
  /** With `DAWR_TLS=local`: how screens come to trust it. */
  readonly trust: Trust | undefined;
  readonly engine: Engine;
  readonly offices: Offices;
  readonly access: Access;
  readonly vault: Vault;
  /** The one way by which anything is sent to somebody outside. */
  readonly notifier: Notifier;
  readonly clock: OfficeClock;
  readonly logger: Logger;
  /** Opens the sample office, or gives the one that runs. */
  readonly startDemo: () => Promise<Demo>;
  /** Finishes what is under way, then lets everybody go: within 5 s. */
  close(): Promise<void>;
};

/** Starts a hub and resolves when it answers. Rejects with a sentence when it cannot start. */
export async function startHub(config: Config, parts: HubParts): Promise<Hub> {
  const { logger } = parts;
  const opened = await openGround(config, parts);
  const { log, store, times, notes, engine, access, personal, offices, clock, demo, forecasting, rules } = opened;
  const { faults, timers, onFault, onViewFault, onDoorFault, profiles, officerResults } = opened;
  const limit = openRateLimit(config, notes, logger);

  let gateway: Gateway | undefined;
  const signs = createDeviceSigns({ notes, clock, onChange: (office) => rooms.devicesChanged(office) });
  const { vault, words, persons, ledger, readers } = personal;
  const ground = { engine, access, clock, words, signs, forecasting, timers, logger, personal };
  const rooms = createViewRooms({ ...ground, dues: personal.dues, onFault: onViewFault }, offices, (room, message) =>
    gateway?.send(room, message),
  );
  const socketsByAudience = () => gateway?.socketsByAudience() ?? new Map<string, number>();
  const reports = (office: string) => access.devices(office).flatMap(({ id }) => signs.of(office, id).report ?? []);
  const { opened: all } = offices;
  const metrics = createMetrics({ ...ground, opened: all, socketsByAudience, storeTimes: times, reports, faults });
  const { history, summaries } = openDaysPast(config, { log, engine, clock, onFault });
  const notifier = openNotifier({ ...ground, offices, summaries, metrics, onFault, settings: config.notifier });
  const command = createCommandDoor({ offices, limit, metrics, logger });
  const { publicUrl, trustedProxies, metricsToken, isRateLimited: isLimited, showsStyles = false } = config;
  const readiness = async () => ({ store: await store.state(log) });
  const doors = { access, command, limit, publicUrl, offices, rooms, signs, logger, faults, notifier, readiness };
  const app = createApp({
    ...doors,
    ...{ vault, persons, ledger, readers, clock, profiles, rules, words, officerResults, ...opened.files },
    ...createHomeDoors({ ...ground, offices, persons, notifier, codes: opened.codes }),
    ...{ trustedProxies, metricsToken, showsStyles, metrics, summaries, history, engine, isLimited, push: opened.push },
    gate: { access, publicUrl, counter: notes.counter },
    demo: { isOpen: config.isDemo, start: demo.start },
    appsFolder: parts.appsFolder ?? `${projectFolder}/dist`,
    version: versionOf(projectFolder),
  });
  const door = makeDoor(app, config, logger);
  const unserved = (office: string) => whyUnserved(ground, offices, office);
  gateway = createGateway(door.server, { ...doors, isLimited, unreadable: store.unreadable, whyUnserved: unserved });
  const { close: closeGateway } = gateway;

  const close = once(async () => {
    await door.trust?.close();
    await demo.stop();
    opened.push.close();
    await engine.close();
    await stopListening(door.server, closeGateway);
    rooms.close();
    await notifier.close();
    await signs.close();
    offices.close();
    await access.close();
    metrics.close();
    await personal.close();
    await Promise.all([notes.close(), parts.contents.close(), history.close()]);
    await log.close();
  });

  try {
    const { port, url } = await openDoor(door, config);
    door.server.on("error", onDoorFault);
    const shown = { engine, offices, access, vault, notifier, clock, logger, startDemo: demo.start };
    return { port, url, trust: door.trust, ...shown, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Who closes a hub twice waits for the same end. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}

/** What days past were, from their summaries, their books and the archive beside them. */
function openDaysPast(
  { dataFolder }: Config,
  { onFault, ...ground }: Pick<Awaited<ReturnType<typeof openGround>>, "log" | "engine" | "clock" | "onFault">,
) {
  const history = openSummaryStore(dataFolder);
  const onArchiveFault = (error: unknown) => onFault("reading the archive", "hub", error);
  const past = { archive: join(dataFolder, archiveFolder), onFault: onArchiveFault };
  return { history, summaries: createSummaries({ ...ground, ...past, store: history }) };
}

/** What stands behind the doors: books, rules, people. */
async function openGround(config: Config, { vaultRows, logger, clock = systemClock(), ...parts }: HubParts) {
  const notes = parts.notes ?? memoryNotes(() => clock.now());
  const secret = secretOf(config);
  const { oldSecret, withoutSecondFactor } = config;
  const contained = contain(parts.log, logger);
  const { log, faults, timers, onFault } = contained;
  const store = watchStore(faults);
  const { log: timed, times } = timedLog(log, clock);
  const engine = createEngine({ log: timed, clock, timers, onFault: store.onFault });
  const rules = async (office: string) => (await engine.read(setupBook(office))).state;
  const personal = openPrivateData({ rows: vaultRows, clock, secret, oldSecret, logger, rules });
  const administrator = config.adminPassword === undefined ? {} : { administratorPassword: config.adminPassword };
  const secrets = { secret, oldSecret, withoutSecondFactor };
  const staffAndDevices = await openAccess({ engine, clock, notes, ...secrets, ...administrator });
  personal.sweepFor(() => staffAndDevices.offices(), createApplicants({ engine, log }));
  const access = withVisitors({ access: staffAndDevices, engine, clock, secret });
  const forecasting = createForecasting({ log, clock, timers, onFault });
  const profiles = profilesOf(config);
  const officerResults = createOfficerResults({ log, engine, clock, secret });
  const offices = createOffices({
    contents: parts.contents,
    profiles,
    forecasting,
    officerResults,
    engine,
    words: personal.words,
    persons: personal.persons,
    readers: personal.readers,
    access,
    clock,
    secret,
    publicUrl: config.publicUrl,
    sharesBooks: config.redisUrl !== undefined,
    timers,
    onFault,
  });
  const filed = { engine, contents: parts.contents, clock };
  const push = openPush(
    { vault: personal.vault, secret, engine, timers, onFault, offices: offices.opened },
    config,
    parts,
  );
  const onDemoFault = (err: unknown) => logger.error({ err }, "the sample day stopped");
  const demo = createDemo({ engine, offices, access, clock, persons: personal.persons, onFault: onDemoFault });
  return {
    ...contained,
    store,
    times,
    notes,
    engine,
    access,
    personal,
    rules,
    offices,
    profiles,
    forecasting,
    files: { shelf: createShelf(filed), media: createMediaFiles(filed) },
    officerResults,
    push,
    codes: createHomeCodes(secret),
    clock,
    demo,
  };
}
