import { createECDH, hkdfSync } from "node:crypto";

/** By which push services know this hub (RFC 8292). */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

/**
 * The keys that belong to the hub's secret: they are the same on each hub of a store and after each restart, so that a
 * phone that agreed once is reached by all, and there is nothing more to keep or to lose.
 */
export function vapidKeysOf(secret: string): VapidKeys {
  const curve = createECDH("prime256v1");
  for (let round = 0; ; round += 1) {
    const bytes = Buffer.from(hkdfSync("sha256", secret, "dawr", `vapid ${round}`, 32));
    try {
      curve.setPrivateKey(bytes);
    } catch {
      // One of four thousand million strings is no key of this curve; the next one is.
      continue;
    }
    return { publicKey: curve.getPublicKey("base64url"), privateKey: bytes.toString("base64url") };
  }
}
