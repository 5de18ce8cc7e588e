import { parseCookie } from "cookie";
import type { Request, RequestHandler, Response } from "express";
import type { Role } from "../../shared/office/ids.ts";
import type { Access, Principal, SignedIn } from "../access/access.ts";
import { sessionLifeMs } from "../access/registry.ts";
import type { MakeCounter } from "../access/throttle.ts";
import { problem } from "./problem.ts";

/** What the routes that ask for a name stand on. */
export type Gate = {
  readonly access: Access;
  /** `DAWR_PUBLIC_URL`: its origin is ours beside the one the request came to. */
  readonly publicUrl: string | undefined;
  /** Counts wrong codes over all hubs; without it each hub counts for itself. */
  readonly counter?: MakeCounter;
};

const sessionCookie = "dawr_session";

export type ShownToken = { readonly token: string; readonly by: "bearer" | "cookie" };

/** The token a request shows: in the `Authorization` header, else in the cookie. */
export function tokenOf(headers: Request["headers"]): ShownToken | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return { token: bearer, by: "bearer" };
  const cookie = parseCookie(headers.cookie ?? "")[sessionCookie];
  return cookie ? { token: cookie, by: "cookie" } : undefined;
}

export type Answering = (req: Request, res: Response, principal: Principal) => Promise<void> | void;

/** Lets in who shows a valid token; a cookie counts for changes only when our own page sent it. */
export function signedIn({ access, publicUrl }: Gate, answer: Answering): RequestHandler {
  return async (req, res) => {
    const shown = tokenOf(req.headers);
    if (isForgeable(req, shown, publicUrl)) {
      problem(
        res,
        403,
        "Not from this site",
        "A change made with the session's cookie must come from the hub's own page.",
      );
      return;
    }
    const principal = await access.authenticate(shown?.token);
    if (!principal) {
      res.set("WWW-Authenticate", "Bearer");
      problem(res, 401, "Not signed in", "Show a valid session or device token.");
      return;
    }
    await answer(req, res, principal);
  };
}

/** Lets in staff with one of the roles. */
export function withRole(gate: Gate, roles: readonly Role[], answer: Answering): RequestHandler {
  return signedIn(gate, async (req, res, principal) => {
    if (hasRole(principal, roles)) await answer(req, res, principal);
    else forbidden(res);
  });
}

export function hasRole({ actor }: Principal, roles: readonly Role[]): boolean {
  return actor.kind === "staff" && actor.roles.some((role) => roles.includes(role));
}

export function forbidden(res: Response): void {
  problem(res, 403, "Not permitted", "Your roles and offices do not permit this.");
}

/** Whether a request may only have been sent by another site's page: browsers say so, programs say nothing. */
export function isForeignPage(req: Request, publicUrl: string | undefined): boolean {
  const isTold = req.headers["sec-fetch-site"] !== undefined || req.headers.origin !== undefined;
  return isTold && !isOwnPage(req, publicUrl);
}

/** Whether a change rests on the cookie alone, and the browser does not say that a page of ours asks for it. */
export function isForgeable(req: Request, shown: ShownToken | undefined, publicUrl: string | undefined): boolean {
  return shown?.by === "cookie" && isChange(req) && !isOwnPage(req, publicUrl);
}

function isChange({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
}

/** Whether the browser says that a page of ours sent this: by Sec-Fetch-Site, older ones by Origin. */
function isOwnPage(req: Request, publicUrl: string | undefined): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const origin = URL.parse(req.headers.origin ?? "");
  return origin !== null && (origin.host === req.headers.host || origin.origin === publicUrl);
}

/** Hands the session to the browser as a cookie that no script can read, and to programs as a token. */
export function giveSession(res: Response, { publicUrl }: Gate, { token }: SignedIn): void {
  res.cookie(sessionCookie, token, { ...cookieScope(res, publicUrl), maxAge: sessionLifeMs });
}

export function takeSession(res: Response, { publicUrl }: Gate): void {
  res.clearCookie(sessionCookie, cookieScope(res, publicUrl));
}

function cookieScope({ req }: Response, publicUrl: string | undefined) {
  const secure = publicUrl?.startsWith("https:") || req.secure;
  return { httpOnly: true, sameSite: "strict", path: "/", secure } as const;
}
