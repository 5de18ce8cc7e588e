import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { ConfigFault } from "../config-fault.ts";
import { makeCertificate } from "./certificate.ts";

/** What a server shows, and the key behind it, as PEM. */
type ServerPair = { readonly key: string; readonly cert: string };

/** The hub's own authority, which screens trust once, and what it vouches for. */
export type LocalAuthority = {
  /** PEM; this may be given to everybody. */
  readonly certificate: string;
  /** SHA-256, as browsers write it: `AB:CD:…`. */
  readonly fingerprint: string;
  /** For a server of these names; made anew when the names changed or little time is left. */
  pairFor(names: readonly string[], now: number): ServerPair;
};

const dayMs = 86_400_000;
const authorityDays = 3_653;
/** Some browsers refuse what is valid for longer. */
const leafDays = 397;
const renewDaysBefore = 60;

/** The authority kept in the data folder, made at the first call. Throws `ConfigFault` with one sentence. */
export function openLocalAuthority(dataFolder: string, now: number): LocalAuthority {
  const folder = join(dataFolder, "tls");
  const file = join(folder, "authority.pem");
  const kept = readPair(file) ?? makeAuthority(folder, file, now);
  const { certificate, key } = understood(file, kept);
  const pairFile = join(folder, "hub.pem");

  return {
    certificate: certificate.toString(),
    fingerprint: certificate.fingerprint256,
    pairFor(names, at) {
      const before = readPair(pairFile);
      if (before !== undefined && fits(before, certificate, names, at)) return pairOf(before);
      const leaf = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const cert = makeCertificate({
        subject: names[0] ?? "localhost",
        issuer: nameIn(certificate),
        publicKey: leaf.publicKey,
        issuerKey: key,
        // A screen's clock may be a little behind.
        from: Math.max(at - dayMs, certificate.validFromDate.getTime()),
        until: Math.min(at + leafDays * dayMs - dayMs, certificate.validToDate.getTime()),
        names,
      });
      const text = `${pemOf(leaf.privateKey)}${cert}`;
      keep(folder, pairFile, text);
      return pairOf(text);
    },
  };
}

function makeAuthority(folder: string, file: string, now: number): string {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const year = new Date(now).getUTCFullYear();
  const name = `Dawr ${hostname()} ${year}`;
  const from = now - dayMs;
  const until = from + authorityDays * dayMs;
  const cert = makeCertificate({ subject: name, issuer: name, publicKey, issuerKey: privateKey, from, until });
  const text = `${pemOf(privateKey)}${cert}`;
  keep(folder, file, text);
  return text;
}

type Understood = { readonly certificate: X509Certificate; readonly key: KeyObject };

function understood(file: string, text: string): Understood {
  try {
    const certificate = new X509Certificate(text);
    const key = createPrivateKey(text);
    if (certificate.checkPrivateKey(key)) return { certificate, key };
  } catch (error) {
    throw unusable(file, error);
  }
  throw unusable(file, new Error("the key is not the certificate's"));
}

/** Whether what is kept still serves: by this authority, for all these names, and for long enough. */
function fits(text: string, authority: X509Certificate, names: readonly string[], now: number): boolean {
  try {
    const leaf = new X509Certificate(text);
    const isOurs = leaf.verify(authority.publicKey) && leaf.checkPrivateKey(createPrivateKey(text));
    const isLasting = leaf.validToDate.getTime() - now > renewDaysBefore * dayMs && leaf.validFromDate.getTime() <= now;
    const holdsFor = (name: string) => (isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name)) !== undefined;
    return isOurs && isLasting && names.every(holdsFor);
  } catch {
    // Whatever it is, another one is made.
    return false;
  }
}

function pairOf(text: string): ServerPair {
  const at = text.indexOf("-----BEGIN CERTIFICATE-----");
  return { key: text.slice(0, at), cert: text.slice(at) };
}

function pemOf(key: KeyObject): string {
  return String(key.export({ type: "pkcs8", format: "pem" }));
}

function nameIn(certificate: X509Certificate): string {
  return certificate.subject.replace(/^CN=/, "");
}

function readPair(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw unusable(file, error);
  }
}

/** Written aside and renamed, so that it is never seen half written. */
function keep(folder: string, file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    renameSync(draft, file);
    const descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): ConfigFault {
  const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  return new ConfigFault(
    `The local authority's file ${file} cannot be used (${reason}): restore it, or move it away, and every screen must trust the hub anew.`,
    { cause: error },
  );
}
