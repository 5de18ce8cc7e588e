import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIP, SocketAddress } from "node:net";
import {
  bits,
  type Der,
  holding,
  identifier,
  natural,
  octets,
  sequence,
  setOf,
  tagged,
  text,
  time,
  yes,
} from "./der.ts";

/** What a certificate says. Keys are elliptic, P-256. */
export type CertificateOrder = {
  /** Whose it is, and who says so: one name each, as people read it. */
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Host names and addresses for which it holds; undefined: it is an authority's, which may vouch for others. */
  readonly names?: readonly string[];
};

const ecdsaWithSha256 = sequence(identifier("1.2.840.10045.4.3.2"));

/** Returns an X.509 certificate of version 3 as PEM (RFC 5280, https://www.rfc-editor.org/rfc/rfc5280). */
export function makeCertificate(order: CertificateOrder): string {
  const signed = sequence(
    holding(0, natural(Buffer.from([2]))),
    natural(serial()),
    ecdsaWithSha256,
    nameOf(order.issuer),
    sequence(time(order.from), time(order.until)),
    nameOf(order.subject),
    order.publicKey.export({ type: "spki", format: "der" }),
    holding(3, sequence(...extensionsOf(order))),
  );
  const certificate = sequence(signed, ecdsaWithSha256, bits(sign("sha256", signed, order.issuerKey)));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

/** 127 random bits: never twice, never negative. */
function serial(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function nameOf(commonName: string): Der {
  return sequence(setOf(sequence(identifier("2.5.4.3"), text(commonName))));
}

function extensionsOf({ publicKey, issuerKey, names }: CertificateOrder): readonly Der[] {
  const subjectKey = extension("2.5.29.14", octets(keyIdentifier(publicKey)));
  const authorityKey = keyIdentifier(createPublicKey(issuerKey));
  if (names === undefined) {
    // An authority that vouches for nobody who vouches for others.
    const isAuthority = sequence(yes, natural(Buffer.from([0])));
    return [critical("2.5.29.19", isAuthority), critical("2.5.29.15", bits(Buffer.from([0b0000_0110]), 1)), subjectKey];
  }
  return [
    critical("2.5.29.19", sequence()),
    critical("2.5.29.15", bits(Buffer.from([0b1000_0000]), 7)),
    // For servers alone.
    extension("2.5.29.37", sequence(identifier("1.3.6.1.5.5.7.3.1"))),
    subjectKey,
    extension("2.5.29.35", sequence(tagged(0x80, authorityKey))),
    extension("2.5.29.17", sequence(...names.map(alternativeName))),
  ];
}

function extension(oid: string, value: Der): Der {
  return sequence(identifier(oid), octets(value));
}

function critical(oid: string, value: Der): Der {
  return sequence(identifier(oid), yes, octets(value));
}

/** The first 160 bits of the SHA-256 of the key (RFC 7093, method 1). */
function keyIdentifier(publicKey: KeyObject): Buffer {
  // The last value of the key's form is the bit string: a P-256 point of 65 bytes.
  const point = publicKey.export({ type: "spki", format: "der" }).subarray(-65);
  return createHash("sha256").update(point).digest().subarray(0, 20);
}

/** `dNSName [2]` or `iPAddress [7]`. */
function alternativeName(name: string): Der {
  return isIP(name) === 0 ? tagged(0x82, Buffer.from(name, "latin1")) : tagged(0x87, addressBytes(name));
}

/** The 4 or 16 bytes of an address. */
export function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
  const { address: normal } = new SocketAddress({ address, family: "ipv6" });
  const [head = "", tail = ""] = withoutDots(normal).split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const zeros = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: zeros }, () => "0"), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, "0")).join(""), "hex");
}

/** An IPv6 address may end like an IPv4 address. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}
