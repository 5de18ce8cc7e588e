import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLocalAuthority } from "../../server/tls/local-authority.ts";

type Pushed = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** A real push service over https on this machine; `status` says how it answers from now on. */
export async function startPushService() {
  const folder = mkdtempSync(join(tmpdir(), "dawr-push-"));
  const authority = openLocalAuthority(folder, Date.now());
  const pushed: Pushed[] = [];
  let status = 201;
  const server: Server = createServer(authority.pairFor(["localhost", "127.0.0.1"], Date.now()), async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    pushed.push({ path: req.url ?? "", headers: req.headers, body: Buffer.concat(parts) });
    res.writeHead(status, status === 307 ? { location: "https://localhost/elsewhere" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    reach: {
      mayReach: (endpoint: string) => endpoint.startsWith(`https://localhost:${port}/`),
      options: { ca: authority.certificate },
    },
    pushed,
    answer(next: number) {
      status = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a phone's browser makes when its owner agrees. */
export function makePhone(endpoint: string) {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: curve.getPublicKey("base64url"), auth: auth.toString("base64url") };
  return { subscription: { endpoint, keys }, open: (body: Buffer) => opened(body, curve, auth) };
}

/** Opens what was sealed for this phone (RFC 8291 with the coding of RFC 8188). Throws when it was not. */
function opened(body: Buffer, phone: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const shared = phone.computeSecret(sender);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), phone.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
  const sealed = body.subarray(21 + idLength);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}

/** The claims of a header `vapid t=…, k=…`, whose signature is right by its own key (RFC 8292). Throws when it is not. */
export function vapidOf(header: string): { readonly key: string; readonly claims: Readonly<Record<string, unknown>> } {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/u.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = {
    ...{ kty: "EC", crv: "P-256" },
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const isRight = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isRight) throw new Error("the signature is wrong");
  return { key, claims: JSON.parse(Buffer.from(claims, "base64url").toString()) };
}
