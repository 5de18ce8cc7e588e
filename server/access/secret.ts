import { createHmac, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

const leastLength = 16;

/**
 * The hub's own secret: `DAWR_SECRET`, or else the one in the data folder, made there on the first start (mode 0600).
 * Throws an error whose message says what to do when it is too short or cannot be read: with another secret than
 * yesterday's nothing would fit, so starting anyway would be worse.
 */
export function readSecret(fromEnvironment: string | undefined, dataFolder: string): string {
  if (fromEnvironment !== undefined && fromEnvironment !== "") return longEnough(fromEnvironment, "DAWR_SECRET");
  const file = join(dataFolder, "secret");
  return longEnough(readOrMake(file), file);
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= leastLength) return secret;
  throw new Error(
    `The secret in ${where} is shorter than ${leastLength} characters. Give a longer one, or restore it.`,
  );
}

function readOrMake(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw unusable("read", file, error);
  }
  try {
    return make(file);
  } catch (error) {
    // Another process was quicker: its secret is ours.
    if (codeOf(error) === "EEXIST") return readFileSync(file, "utf8").trim();
    throw unusable("made", file, error);
  }
}

/** Written aside and then linked, so that the file is never seen half written, also after a power cut. */
function make(file: string): string {
  const secret = randomBytes(32).toString("base64url");
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    const descriptor = openSync(draft, "w", 0o600);
    writeSync(descriptor, `${secret}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return secret;
}

function unusable(what: string, file: string, error: unknown): Error {
  return new Error(
    `The hub's secret ${file} cannot be ${what} (${codeOf(error)}). Give the hub's user access to it, or set DAWR_SECRET.`,
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

/** HMAC-SHA256 of a value for one purpose: hashes of different purposes never match one another. */
export function keyedHash(secret: string, purpose: string, value: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${value}`).digest("base64url");
}
