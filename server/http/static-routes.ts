import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import express, { type Response, Router } from "express";

/** `ask` is for whoever is at home: a message, or a ticket from afar. */
const apps = ["kiosk", "display", "staff", "ask"] as const;
const yearSeconds = 365 * 24 * 3600;

const notBuilt = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Dawr · دَوْر</title>
<h1 lang="ar" dir="rtl">لم تُبنَ الشاشات بعد</h1><p lang="ar" dir="rtl">نفّذ الأمر <code>npm start</code> أو <code>npm run build</code> ثم حدّث الصفحة.</p>
<h1>The screens are not built yet</h1><p>Run <code>npm start</code> or <code>npm run build</code>, then reload this page.</p>
`;

type StaticGround = {
  /** Where the built apps lie. */
  readonly appsFolder: string;
  /** Whether the page of all shared parts, at `/styles/`, is among them: for who works on them. */
  readonly showsStyles: boolean;
};

/** The three apps as built, and the launcher at `/`. Pages are asked for anew each time; hashed assets stay for a year. */
export function staticRoutes({ appsFolder: folder, showsStyles }: StaticGround): Router {
  const router = Router({ strict: true });
  router.use(compression());
  const launcher = join(folder, "staff", "launcher.html");
  router.get("/", (_req, res) => page(res, launcher));
  // The visitor's phone: short, because it stands in a QR code; the key is behind the #, which no server sees.
  router.get(["/t/", "/display/ticket/"], (_req, res) => page(res, join(folder, "display", "phone.html")));
  // The tablet on a counter, on which visitors sign.
  router.get("/tablet/", (_req, res) => page(res, join(folder, "staff", "tablet.html")));
  for (const app of showsStyles ? [...apps, "styles"] : apps) {
    router.get(`/${app}/`, (_req, res) => page(res, join(folder, app, "index.html")));
    router.use(`/${app}`, express.static(join(folder, app), { index: false, setHeaders: cacheFor }));
  }
  return router;
}

function page(res: Response, file: string): void {
  if (existsSync(file)) res.set("Cache-Control", "no-cache").sendFile(file, { cacheControl: false });
  else res.status(503).type("html").send(notBuilt);
}

function cacheFor(res: Response, file: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(file);
  res.set("Cache-Control", isHashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache");
}
