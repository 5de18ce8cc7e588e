import { get } from "node:http";
import { get as getSecurely } from "node:https";
import { readConfig } from "./config.ts";

/** Ends with 0 when the hub of this machine says that it is ready: what a container's health check asks. */
const { port, localTls } = readConfig(process.env);
const patience = { timeout: 3_000 };
const hear = ({ statusCode }: { readonly statusCode?: number | undefined }) => process.exit(statusCode === 200 ? 0 : 1);
// It asks itself: whose certificate that is does not matter.
const asked = localTls
  ? getSecurely({ port, path: "/readyz", rejectUnauthorized: false, ...patience }, hear)
  : get({ port, path: "/readyz", ...patience }, hear);
asked.once("error", () => process.exit(1)).once("timeout", () => process.exit(1));
