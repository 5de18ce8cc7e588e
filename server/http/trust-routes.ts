import { type Response, Router } from "express";
import {
  directionOf,
  isLanguage,
  LANGUAGE_NAMES,
  type Language,
  preferredLanguage,
} from "../../shared/i18n/languages.ts";
import { trustTexts } from "../../shared/i18n/texts/trust.ts";
import type { LocalAuthority } from "../tls/local-authority.ts";
import { trustStyle } from "./trust-style.ts";

export const trustPath = "/trust";
const certificatePath = `${trustPath}/dawr-authority.crt`;
const stylePath = `${trustPath}/style.css`;

type Shown = Pick<LocalAuthority, "certificate" | "fingerprint">;

/** How a screen comes to trust this hub: the page in both languages, and the authority's certificate. Nothing secret. */
export function trustRoutes(authority: Shown, firstPage: (host: string) => string): Router {
  const router = Router();
  router.get(trustPath, (req, res) => {
    const asked = req.query["lang"];
    const language = isLanguage(asked) ? asked : preferredLanguage(req.acceptsLanguages());
    fresh(res)
      .type("html")
      .send(pageIn(language, authority, firstPage(req.hostname)));
  });
  router.get(certificatePath, (_req, res) => {
    fresh(res).attachment("dawr-authority.crt").type("application/x-x509-ca-cert").send(authority.certificate);
  });
  router.get(stylePath, (_req, res) => {
    fresh(res).type("css").send(trustStyle);
  });
  return router;
}

function fresh(res: Response): Response {
  return res.set({
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
}

function pageIn(language: Language, { fingerprint }: Shown, firstPage: string): string {
  const texts = trustTexts[language];
  const other: Language = language === "ar" ? "en" : "ar";
  const install = Object.values(texts.install).map(([where = "", how = ""]) => `<dt>${where}</dt><dd>${how}</dd>`);
  // Two lines that are easy to compare with those in the window.
  const pairs = fingerprint.split(":");
  const lines = [pairs.slice(0, 16), pairs.slice(16)].map((line) => `<span>${line.join(":")}</span>`).join("");
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title} · Dawr</title><link rel="stylesheet" href="${stylePath}">
<header><strong>دَوْر <span lang="en" dir="ltr">Dawr</span></strong>
<a lang="${other}" hreflang="${other}" href="?lang=${other}">${LANGUAGE_NAMES[other]}</a></header>
<main><h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
<section><h2>${texts.compareTitle}</h2><p>${texts.compare}</p>
<p class="label">${texts.fingerprint}</p><code dir="ltr">${lines}</code></section>
<section><h2>${texts.downloadTitle}</h2><p><a class="button" href="${certificatePath}" download>${texts.download}</a></p></section>
<section><h2>${texts.installTitle}</h2><dl>${install.join("")}</dl></section>
<section><h2>${texts.openTitle}</h2><p><a class="button" href="${firstPage}">${texts.open}</a></p><p class="hint">${texts.openHint}</p></section>
</main></html>
`;
}
