import type { OfficeId, Role } from "../../shared/office/ids.ts";
import type { Me } from "../../shared/protocol/wire.ts";
import { type Asked, request } from "../admin/api.ts";

/** The parts of the public interface that only the first page asks for. */

export type FirstRun = { readonly needsAdministrator: boolean; readonly hasOffice: boolean };
export type SignedIn = { readonly me: Me };
type SampleLogin = { readonly role: Role; readonly username: string; readonly password: string };
export type Sample = {
  readonly office: OfficeId;
  readonly links: { readonly kiosk: string; readonly display: string; readonly staff: string };
  readonly logins: readonly SampleLogin[];
};

export const askFirstRun = (): Promise<Asked<FirstRun>> => request("GET", "/first-run");

export const askMe = (): Promise<Asked<Me>> => request("GET", "/me");

/** Creates the administrator with the one-time link's secret, and signs in. */
export const createAdministrator = (token: string, username: string, password: string): Promise<Asked<SignedIn>> =>
  request("POST", "/first-run", { token, username, password });

/** `code`: of the second factor, once it was asked for. */
export const signIn = (username: string, password: string, code?: string): Promise<Asked<SignedIn>> =>
  request("POST", "/session", { username, password, ...(code === undefined ? {} : { code }) });

/** Whether the whole hub is a demonstration, where anybody may open the sample office. */
export const askDemo = (): Promise<Asked<{ readonly isOpen: boolean }>> => request("GET", "/demo");

/** The sample's hall lives some weeks first: a few seconds, on an old machine half a minute. */
const sampleOpensWithinMs = 180_000;

/** Opens the sample office; the one-time link's secret or an administrator's session is the key. */
export const openSample = (token: string | undefined): Promise<Asked<Sample>> =>
  request("POST", "/demo", token === undefined ? {} : { token }, sampleOpensWithinMs);
