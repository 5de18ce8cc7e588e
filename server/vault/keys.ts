import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a row is sealed with and found by. Made of a hub's secret; the secret cannot be won back from it. */
export type VaultKey = {
  /** Names the key without telling anything of it. */
  readonly id: string;
  seal(content: string, boundTo: string): string;
  /** Throws when the content, or what it was bound to, is not as it was sealed. */
  open(sealed: string, boundTo: string): string;
  /** A hash that only this key makes: of one purpose, so that hashes of different purposes never match. */
  mark(purpose: string, value: string): string;
};

const algorithm = "aes-256-gcm";
/** As NIST SP 800-38D recommends for GCM: 96 bits of nonce, random for each sealing, and a tag of 128. */
const nonceBytes = 12;
const tagBytes = 16;

/** The key of a secret, by HKDF-SHA256 (RFC 5869): one part for sealing, one for finding, one for the name. */
export function vaultKey(secret: string): VaultKey {
  const part = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, "dawr vault", purpose, bytes));
  const sealing = part("sealing rows", 32);
  const finding = part("finding rows", 32);
  return {
    id: part("naming the key", 6).toString("hex"),
    seal(content, boundTo) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, sealing, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(boundTo));
      const body = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed, "base64");
      const nonce = bytes.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, sealing, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(boundTo));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
    },
    mark: (purpose, value) => createHmac("sha256", finding).update(`${purpose}\n${value}`).digest("base64url"),
  };
}
