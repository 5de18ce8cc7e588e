import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { CommandDoor } from "../command-door.ts";
import type { Profiles } from "../profiles.ts";
import { accessDescriptions, accessRoutes } from "./access-routes.ts";
import { type AnnounceDoor, announceDescriptions, announceRoutes } from "./announce-routes.ts";
import { answerToDescriptions, answerToRoutes } from "./answer-to-routes.ts";
import { commandDescriptions, commandRoutes, giveAnswer, isCommandPath } from "./command-routes.ts";
import { commentDescriptions, commentRoutes } from "./comment-routes.ts";
import { type DemoDoor, demoDescriptions, demoRoutes } from "./demo-routes.ts";
import { type DeviceDoor, deviceAskDescriptions, deviceAskRoutes } from "./device-ask-routes.ts";
import type { Gate } from "./guard.ts";
import { type HealthDoor, healthRoutes } from "./health-routes.ts";
import { type HomeGate, homeDescriptions, homeRoutes } from "./home-routes.ts";
import { type ImprovementDoor, improvementDescriptions, improvementRoutes } from "./improvement-routes.ts";
import { type LibraryDoor, libraryRoutes } from "./library-routes.ts";
import { libraryDescriptions } from "./library-schemas.ts";
import { type MediaDoor, mediaDescriptions, mediaRoutes } from "./media-routes.ts";
import { officerDescriptions, officerRoutes } from "./officer-routes.ts";
import { openApiDocument } from "./openapi.ts";
import { type OrganisationDoor, organisationDescriptions, organisationRoutes } from "./organisation-routes.ts";
import { personDescriptions } from "./person-descriptions.ts";
import { type PersonDoor, personRoutes } from "./person-routes.ts";
import { type PrivacyDoor, privacyRoutes } from "./privacy-routes.ts";
import { problem } from "./problem.ts";
import { type ProxySettings, trustProxies } from "./proxies.ts";
import { publicDescriptions } from "./public-descriptions.ts";
import { type PublicGate, publicRoutes } from "./public-routes.ts";
import { type PushDoor, pushDescriptions, pushRoutes } from "./push-routes.ts";
import { type ReportPlanDoor, reportPlanDescriptions, reportPlanRoutes } from "./report-plan-routes.ts";
import { reportDescriptions, reportRoutes } from "./report-routes.ts";
import { staticRoutes } from "./static-routes.ts";
import { storeTroubleOf } from "./store-trouble.ts";
import type { SurveyDoor } from "./survey-guard.ts";
import { type ViewDoor, viewDescriptions, viewRoutes } from "./view-routes.ts";
import { type WatchdogDoor, watchdogRoutes } from "./watchdog-routes.ts";

export type AppGround = ViewDoor &
  OrganisationDoor &
  ImprovementDoor &
  SurveyDoor &
  DeviceDoor &
  PersonDoor &
  AnnounceDoor &
  PrivacyDoor &
  HealthDoor &
  Pick<PublicGate, "publicDoor" | "isLimited"> &
  Pick<HomeGate, "caseAtHome"> &
  LibraryDoor &
  MediaDoor &
  PushDoor &
  WatchdogDoor &
  ReportPlanDoor &
  Pick<ProxySettings, "trustedProxies"> & {
    readonly gate: Gate;
    readonly command: CommandDoor;
    readonly profiles: Profiles;
    readonly demo: DemoDoor;
    readonly logger: Logger;
    /** Where the built apps lie. */
    readonly appsFolder: string;
    readonly showsStyles: boolean;
    readonly version: string;
  };

/** The HTTP door. Whatever comes is answered, faults as problem documents, never with what went wrong inside. */
export function createApp(ground: AppGround): Express {
  const { gate } = ground;
  const app = express();
  app.disable("x-powered-by");
  // Answers are small and always new; a hash of each would be work for nobody.
  app.disable("etag");
  trustProxies(app, { publicUrl: gate.publicUrl, trustedProxies: ground.trustedProxies });
  app.use(securityHeaders(gate.publicUrl?.startsWith("https:") ?? false));
  app.use(healthRoutes(ground), watchdogRoutes(gate, ground));
  app.use("/api/v1", neverKept);
  // Before the reader of JSON: a file is read by its own route, once it is known who sends it.
  app.use("/api/v1", libraryRoutes(ground), mediaRoutes(ground));
  app.use("/api/v1", express.json({ limit: "64kb", strict: false }));
  app.use("/api/v1", commandRoutes(gate, ground.command), viewRoutes(gate, ground));
  app.use("/api/v1", accessRoutes(gate, ground.offices, ground.profiles));
  app.use("/api/v1", reportRoutes(gate, ground), reportPlanRoutes(gate, ground), organisationRoutes(gate, ground));
  app.use("/api/v1", personRoutes(ground), privacyRoutes(ground), announceRoutes(ground), answerToRoutes(ground));
  app.use("/api/v1", commentRoutes(gate, ground), officerRoutes(gate, ground));
  const counted = { ...ground, ...(gate.counter ? { counter: gate.counter } : {}) };
  const onFault = (what: string, office: string, err: unknown) => ground.logger.error({ err, office }, what);
  app.use("/api/v1", publicRoutes(counted), homeRoutes({ ...counted, onFault }));
  app.use("/api/v1", improvementRoutes(gate, ground), pushRoutes(ground));
  app.use("/api/v1", deviceAskRoutes(gate, ground), demoRoutes(gate, ground.demo));
  const document = openApi(ground.version);
  app.get("/api/v1/openapi.json", (_req, res) => {
    res.json(document());
  });
  app.use(staticRoutes(ground));
  app.use(((_req, res) => problem(res, 404, "Nothing here")) satisfies RequestHandler);
  app.use(faults(ground.logger));
  return app;
}

/** Made for the first who asks. */
function openApi(version: string): () => object {
  let made: object | undefined;
  return () => {
    made ??= openApiDocument(
      [
        ...commandDescriptions,
        ...viewDescriptions,
        ...reportDescriptions,
        ...reportPlanDescriptions,
        ...organisationDescriptions,
        ...commentDescriptions,
        ...officerDescriptions,
        ...improvementDescriptions,
        ...accessDescriptions,
        ...deviceAskDescriptions,
        ...personDescriptions,
        ...announceDescriptions,
        ...answerToDescriptions,
        ...publicDescriptions,
        ...homeDescriptions,
        ...libraryDescriptions,
        ...mediaDescriptions,
        ...pushDescriptions,
        ...demoDescriptions,
      ],
      version,
    );
    return made;
  };
}

/** Answers are of this moment and for the one who asked: no browser and no proxy keeps them. */
const neverKept: RequestHandler = (_req, res, next) => {
  res.set("Cache-Control", "no-store");
  next();
};

/** No script but our own files; over plain http nothing that only https can keep. */
function securityHeaders(isHttps: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'", "ws:", "wss:"],
        fontSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        workerSrc: ["'self'"],
        upgradeInsecureRequests: isHttps ? [] : null,
      },
    },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
}

const titles: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The body is not JSON",
  "entity.too.large": "The body is larger than 64 kB",
  "encoding.unsupported": "The body's encoding is not supported",
  "charset.unsupported": "The body's character set is not supported",
};

/** Faults of the request are told; faults of ours are logged, and told without their text. */
function faults(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const trouble = storeTroubleOf(error);
    const status = trouble === undefined ? statusOf(error) : 503;
    if (status >= 500) logger.error({ err: error, method: req.method }, "a request failed");
    const title = titles[typeOf(error)] ?? (status >= 500 ? "The hub failed" : "The request cannot be read");
    if (!isCommandPath(req)) problem(res, status, trouble?.title ?? title, trouble?.detail);
    else if (status >= 500) giveAnswer(res, { status: "failed" });
    else res.status(status).json({ status: "invalid", issues: [{ path: "", message: title }] });
  };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function typeOf(error: unknown): string {
  return error instanceof Error && "type" in error ? String(error.type) : "";
}
